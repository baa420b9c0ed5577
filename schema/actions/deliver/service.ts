import { log } from '../../platform/log.ts'
import { PublicationError } from '../../publication/errors.ts'
import { createBuilder } from '../../publication/generation/index.ts'
import type { Delivered } from './run.ts'

/** When the site is built: one build at a time, requests coalesced, held back where asked. */
export interface Deliveries {
  /** From now on, publishing leads to a build by itself. A server asks for this, a command does not. */
  runByItself(): void
  /** Something was published. Does not wait. */
  request(): void
  /** Something was taken down: as `request`, and ends a hold. */
  urge(): void
  /** Holds back builds that nobody waits for, so that a bulk load ends in one. */
  hold(milliseconds: number): void
  /** Builds now, whatever is held, and waits; sees everything committed before the call. */
  deliver(): Promise<Delivered>
  /** Resolves when nothing is being built. */
  idle(): Promise<void>
}

/** How long after a build that the machine was to blame for it is tried again. */
const AGAIN_AFTER_MS = 60_000

/** Makes the deliveries of one desk around what makes a single one. */
export function createDeliveries(run: () => Promise<Delivered>): Deliveries {
  const builder = createBuilder(run)
  let byItself = false
  let held: NodeJS.Timeout | null = null
  let again: NodeJS.Timeout | undefined
  let wanted = false

  const build = (retry: () => void): void => {
    clearTimeout(again)
    builder.request().catch((error: unknown) => {
      log.error({ err: error }, 'the site could not be built; the last generation stays up')
      if (mayHelpAgain(error)) again = setTimeout(retry, AGAIN_AFTER_MS).unref()
    })
  }
  const request = (): void => {
    if (!byItself) return
    wanted = held !== null
    if (!held) build(request)
  }
  const release = (): void => {
    if (held) clearTimeout(held)
    held = null
  }
  const urge = (): void => {
    release()
    if (byItself) build(urge)
  }
  return {
    runByItself() {
      byItself = true
    },
    request,
    urge,
    hold(milliseconds) {
      release()
      held = setTimeout(() => {
        held = null
        if (wanted) request()
      }, milliseconds).unref()
    },
    deliver() {
      release()
      wanted = false
      return builder.request()
    },
    idle: () => builder.idle(),
  }
}

/** A full disk may have room again; what the records or the site are to blame for stays as it is. */
const mayHelpAgain = (error: unknown): boolean =>
  !(error instanceof PublicationError) || error.code === 'BUILD_STOPPED'
