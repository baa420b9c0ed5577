import type { Report, Verdict } from '../../../schema/evidence/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import type { Exit } from '../exit-codes.ts'

/** How each verdict ends the command. */
const EXITS: Readonly<Record<Verdict, Exit>> = {
  valid: 'ok',
  altered: 'altered',
  usage: 'usage',
  missing: 'missing',
  key: 'keyUnknown',
  not_canonical: 'notCanonical',
  log: 'logInconsistent',
  policy: 'policyUnmet',
}

/** How each verdict is told. */
const HEADS: Readonly<Record<Verdict, string>> = {
  valid: 'Valid.',
  altered: 'Not valid: something is not what was signed.',
  usage: 'Not verified.',
  missing: 'Not valid: something is missing.',
  key: 'Not valid: a key is unknown, or signed outside of its time.',
  not_canonical: 'Not valid: something is written in another form than the one.',
  log: 'Not valid: the log contradicts itself, or is older than a known state.',
  policy: 'Genuine, but not what was asked for.',
}

/** Tells what a verification found, and ends the command with the code of its verdict. */
export function tell(desk: DeskCli, report: Report): void {
  desk.output.result(report, () => described(report))
  desk.endWith(EXITS[report.verdict])
}

function described({ verdict, findings, checked, notes, newest }: Report): string {
  const looked = Object.entries(checked).map(([what, count]) => `${count} ${what}`)
  return [
    HEADS[verdict],
    ...findings.map(({ code, what, message }) => `  ${code}  ${what}: ${message}`),
    `Looked at ${looked.join(', ')}.`,
    ...(newest
      ? [`Last signed state: ${newest.number} of ${newest.at}, ${newest.size} events.`]
      : []),
    ...notes,
  ].join('\n')
}
