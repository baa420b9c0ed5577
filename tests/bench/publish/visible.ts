import { setTimeout as sleep } from 'node:timers/promises'
import type { TestServer } from '../../support/server.ts'
import type { Door } from '../harness/api.ts'
import { ask } from '../harness/http.ts'
import { timed } from '../harness/timing.ts'

/** The desk on which something is published, by two people. */
export interface Newsroom {
  readonly server: TestServer
  readonly writer: Door
  readonly reviewer: Door
}

/** A published event, its page, and words of it. */
export interface Published {
  readonly id: string
  /** `/family/events/slug/`. */
  readonly page: string
}

/** What one publication took, in milliseconds, from the request on. */
export interface Way {
  readonly visible: number
  /** The longest that somebody else's small question waited meanwhile. */
  readonly held: number
  /** What it went through, in order, each with its part of the whole. */
  readonly phases: readonly { readonly name: string; readonly ms: number }[]
}

const LOOK_EVERY_MS = 20
const VISIBLE_WITHIN_MS = 10 * 60_000

/**
 * Changes an event, publishes it as its reviewer and waits until anybody can read the new words on
 * its page.
 *
 * @param words what nobody has said before.
 */
export async function publishChange(
  { server, writer, reviewer }: Newsroom,
  { id, page }: Published,
  words: string,
): Promise<Way> {
  await writer(
    `mutation ($id: ID!, $summary: String!) {
      done: updateTimelineEvent(where: { id: $id }, data: { summary: $summary }) { id }
    }`,
    { id, summary: words },
  )
  await writer(`mutation ($id: ID!) { done: submitTimelineEvent(where: { id: $id }) { id } }`, {
    id,
  })
  const { digest } = await reviewer<{ digest: string }>(
    `query ($id: ID!) { done: publicationPreview(list: "TimelineEvent", id: $id) { digest } }`,
    { id },
  )
  const others = askAllTheTime(`${server.address}/healthz`)
  const asked = Date.now()
  await reviewer(
    `mutation ($id: ID!, $digest: String!) {
      done: publishTimelineEvent(
        where: { id: $id }, digest: $digest, changeKind: update, changeNote: "Demonstration."
      ) { id }
    }`,
    { id, digest },
  )
  const committed = Date.now()
  const visible = await seen(`${server.address}${page}`, words)
  return {
    visible: visible - asked,
    held: await others.stop(),
    phases: phasesOf(server.output(), { asked, committed, visible }),
  }
}

/** Asks for what costs a server nothing, so that a long answer means that it was busy with itself. */
function askAllTheTime(address: string) {
  let goOn = true
  const asking = (async () => {
    let longest = 0
    while (goOn) {
      longest = Math.max(longest, (await timed(() => ask(address))).ms)
      await sleep(LOOK_EVERY_MS)
    }
    return longest
  })()
  return {
    /** The longest answer, in milliseconds. */
    stop: () => {
      goOn = false
      return asking
    },
  }
}

/** The moment at which a page shows the words. */
async function seen(address: string, words: string): Promise<number> {
  for (const until = Date.now() + VISIBLE_WITHIN_MS; Date.now() < until;) {
    const { text } = await ask(address)
    if (text.includes(words)) return Date.now()
    await sleep(LOOK_EVERY_MS)
  }
  throw new Error(`${address} does not show what was published.`)
}

interface Moments {
  readonly asked: number
  readonly committed: number
  readonly visible: number
}

/** What the desk says in its log of each step of a delivery, as times between them. */
function phasesOf(output: string, { asked, committed, visible }: Moments) {
  const steps = output
    .split('\n')
    .filter(line => line.includes('"delivery"'))
    .map(line => JSON.parse(line) as { step: string; time: string })
    .map(({ step, time }) => ({ name: step.replaceAll(/ ?\d+/g, ''), at: Date.parse(time) }))
    .filter(({ at }) => at >= committed && at <= visible)
  const marks = [
    { name: 'Commit', at: asked },
    { name: 'Gathering what is published and what is not', at: committed },
    ...steps,
  ]
  return marks.map(({ name, at }, i) => ({ name, ms: (marks[i + 1]?.at ?? visible) - at }))
}
