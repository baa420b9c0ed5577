import { canonicalDigest, canonicalText, finding, type Finding } from '../../evidence/index.ts'
import { verdictOf } from '../decide.ts'
import { runChecklist, type Answer, type Run } from '../run.ts'
import { seenDigest, undated } from '../sign-off/index.ts'
import type { BundleContent } from './content.ts'

/** What of an answer must come out again; its sentence may be worded anew. */
const judged = (answer: Answer): string => canonicalText({ ...answer, because: null })

/** Answers that the rules do not give again from the facts. */
export function answersThatDiffer(kept: Run): Finding[] {
  const { answers } = runChecklist(kept)
  const says = new Map(kept.answers.map(each => [each.question, each]))
  const extra = kept.answers.filter(each => !answers.some(a => a.question === each.question))
  return [
    ...answers.flatMap(answer => {
      const told = says.get(answer.question)
      if (told && judged(told) === judged(answer)) return []
      const was = told ? `“${told.value}” (${told.figure ?? 'no figure'})` : 'no answer'
      const is = `“${answer.value}” (${answer.figure ?? 'no figure'})`
      return [altered(`answer ${answer.question}`, `The bundle has ${was}, the facts give ${is}.`)]
    }),
    ...extra.map(({ question }) => altered(`answer ${question}`, 'The checklist does not ask it.')),
  ]
}

/** What of the outcome does not follow from answers, waivers and sign-offs. */
export function outcomeThatDiffers(content: BundleContent): Finding[] {
  const { run, basis, gate, decision } = content
  if (decision.kind === 'recorded') return signedHere(content)
  if (!basis || !gate) return [altered('gate', 'Nothing says how it was decided.')]
  const { record, evidence, waivers, signOffs, occasion } = basis
  const seen = { record: canonicalDigest(record), run: undated(run), evidence, waivers }
  const isRedacted = basis.was !== undefined
  // Of words that were redacted there is no digest to be had; the log has the one that was signed.
  const digest = isRedacted ? gate.digest : seenDigest(seen)
  const { gate: is, refusals } = verdictOf(run, waivers, signOffs, occasion, run.facts.at)
  const differs = (what: string, was: unknown, now: unknown) =>
    canonicalText(was) === canonicalText(now)
      ? []
      : [altered(what, `The bundle has ${canonicalText(was)}, and ${canonicalText(now)} follows.`)]
  return [
    ...differs('digest of what was signed', gate.digest, digest),
    ...differs('digest of the occasion', occasion.digest, digest),
    ...differs('outcome', gate.outcome, is.outcome),
    ...differs('outcome of the decision', decision.outcome, is.outcome),
    ...(isRedacted
      ? []
      : [
          ...differs('title', decision.title, record.title ?? null),
          ...differs('slug', decision.slug, record.slug ?? null),
        ]),
    ...differs('points', gate.points, is.points),
    ...differs('blockers', gate.blockers, is.blockers),
    ...differs('waived', gate.waived, is.waived),
    ...refusals.map(why => altered('sign-offs', `It could not have been decided: ${why}`)),
  ]
}

/** What a decision of history cannot have: nobody signed one here. */
const signedHere = ({ basis, gate, log }: BundleContent): Finding[] =>
  basis || gate || log ? [altered('kind', 'It is told as history, and was decided here.')] : []

/** That something is not what was signed, or does not follow from it. */
export const altered = (what: string, message: string): Finding => finding('ALTERED', what, message)
