import fs from 'node:fs'
import { isLeftover } from '../durable.ts'
import { leavesPath, listCheckpoints, readLogName } from '../log/index.ts'
import { isThere } from '../there.ts'
import { genuineCheckpoints } from './checkpoints.ts'
import { judgeEarlier, openEarlier } from './earlier.ts'
import { compareEvents } from './events.ts'
import { judge } from './judge.ts'
import { checkLogKeys } from './log-keys.ts'
import type { Policy, VerifyOptions } from './options.ts'
import { Inquiry, type Report } from './report.ts'
import { finding } from './verdict.ts'

const BELONGING = new Set(['log.json', 'leaves.jsonl', 'keys.json', 'checkpoints'])

/**
 * Verifies a log folder: every signed state is genuine and none is missing, the events lead to each
 * of them, they are canonical, and the log has not gone back behind a state that is known.
 *
 * Without an earlier state it cannot know whether the newest events and states were taken away
 * together: that a log is whole can only be said against something kept elsewhere.
 */
export function verifyLog(dir: string, options: VerifyOptions): Report {
  const inquiry = new Inquiry()
  inquireLog(dir, options, inquiry)
  return inquiry.report()
}

/** As `verifyLog`, as a part of an inquiry into more. */
export function inquireLog(dir: string, options: VerifyOptions, inquiry: Inquiry): void {
  const name = inquiry.ask('log.json', () => readLogName(dir))
  if (name !== null) inquiry.ask('.', () => inquire(dir, name, options, inquiry))
}

function inquire(dir: string, name: string, options: VerifyOptions, inquiry: Inquiry): void {
  for (const entry of fs.readdirSync(dir)) {
    if (BELONGING.has(entry) || isLeftover(entry)) continue
    inquiry.add(finding('ALTERED', entry, 'It does not belong here.'))
  }
  checkLogKeys(dir, options.ring, inquiry)
  const states = genuineCheckpoints(dir, name, options, inquiry)
  const earlier = openEarlier(name, options, inquiry)
  if (!isThere(leavesPath(dir))) {
    inquiry.add(finding('MISSING', 'leaves.jsonl', 'It is not there.'))
    return
  }
  const compared = compareEvents(dir, earlier ? [...states, earlier] : states, inquiry)
  const own = compared.slice(0, states.length)
  inquiry.add(...judge(own, inquiry.checked.events))
  inquiry.newest = states.at(-1) ?? null
  const [known] = compared.slice(states.length)
  if (known) inquiry.add(...judgeEarlier(known, listCheckpoints(dir).numbers.at(-1) ?? -1))
  if (inquiry.newest) checkPolicy(options.policy ?? {}, inquiry.newest, inquiry)
}

function checkPolicy(policy: Policy, newest: NonNullable<Inquiry['newest']>, to: Inquiry): void {
  const unsigned = to.checked.events - newest.size
  if (unsigned > (policy.unsignedEvents ?? 0)) {
    const after = `${unsigned} events follow the last signed state: nobody vouches for them yet.`
    to.add(finding('POLICY_UNMET', `events ${newest.size} to ${to.checked.events - 1}`, after))
  }
  if (policy.signedSince !== undefined && newest.at < policy.signedSince) {
    const old = `The last state is of ${newest.at}, before ${policy.signedSince}.`
    to.add(finding('POLICY_UNMET', 'checkpoints', old))
  }
  for (const name of policy.covers ?? []) {
    if (newest.covers.some(cover => cover.name === name)) continue
    to.add(finding('POLICY_UNMET', name, 'The last signed state of the log does not cover it.'))
  }
}
