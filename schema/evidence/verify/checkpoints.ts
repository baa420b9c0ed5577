import fs from 'node:fs'
import { EvidenceError } from '../errors.ts'
import { checkpointName, checkpointPath, listCheckpoints } from '../log/index.ts'
import { CHECKPOINT, openSealed, type Checkpoint } from '../statement/index.ts'
import type { VerifyOptions } from './options.ts'
import type { Inquiry } from './report.ts'
import { refuseUnlessEnough } from './signers.ts'
import { finding } from './verdict.ts'

/** The genuine states of a log, ascending; what is wrong with others becomes a finding. */
export function genuineCheckpoints(
  dir: string,
  log: string,
  options: VerifyOptions,
  inquiry: Inquiry,
): Checkpoint[] {
  const { numbers, others } = listCheckpoints(dir)
  for (const name of others) inquiry.add(finding('ALTERED', name, 'It does not belong here.'))
  if (numbers.length === 0) {
    inquiry.add(finding('MISSING', 'checkpoints', 'No state of the log was ever signed.'))
  }
  for (const [at, number] of numbers.entries()) {
    const next = at === 0 ? 0 : (numbers[at - 1] as number) + 1
    if (number === next) continue
    const to = number - 1 === next ? '' : ` to ${checkpointName(number - 1)}`
    const what = `${checkpointFile(next)}${to}`
    inquiry.add(finding('MISSING', what, 'They were signed and are not there.'))
  }
  const found = numbers.flatMap(number => {
    const name = checkpointFile(number)
    const state = inquiry.ask(name, () => openCheckpoint(dir, number, log, options))
    if (state) inquiry.checked.checkpoints += 1
    return state ? [state] : []
  })
  for (const [at, state] of found.entries()) {
    const before = found[at - 1]
    if (!before || (before.size <= state.size && before.at <= state.at)) continue
    const name = checkpointFile(state.number)
    inquiry.add(finding('LOG_INCONSISTENT', name, `State ${before.number} is larger or later.`))
  }
  return found
}

/** A state's file, as findings call it. */
export const checkpointFile = (number: number): string => `checkpoints/${checkpointName(number)}`

function openCheckpoint(
  dir: string,
  number: number,
  log: string,
  { ring, policy }: VerifyOptions,
): Checkpoint {
  const opened = openSealed(CHECKPOINT, readFile(checkpointPath(dir, number)), ring)
  refuseUnlessEnough(opened.signedBy, policy)
  const { value } = opened
  if (value.log !== log) {
    throw new EvidenceError('ALTERED', `It is a state of the log ${value.log}, not of ${log}.`)
  }
  if (value.number === number) return value
  throw new EvidenceError('ALTERED', `It is state ${value.number} under another number.`)
}

/** A file's bytes. @throws EvidenceError `MISSING`. */
export function readFile(file: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new EvidenceError('MISSING', 'It is not there.', error)
  }
}
