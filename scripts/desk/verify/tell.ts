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

/** Tells what a verification found, and ends the command with the code of its verdict. */
export function tell(desk: DeskCli, report: Report): void {
  desk.output.result(report, () => described(report))
  desk.endWith(EXITS[report.verdict])
}

function described({ verdict, findings, checked, notes, newest }: Report): string {
  const looked = Object.entries(checked).map(([what, count]) => `${count} ${what}`)
  return [
    verdict === 'valid' ? 'Valid.' : `Not valid: ${verdict.replace('_', ' ')}.`,
    ...findings.map(({ code, what, message }) => `  ${code}  ${what}: ${message}`),
    `Looked at ${looked.join(', ')}.`,
    ...(newest
      ? [`Last signed state: ${newest.number} of ${newest.at}, ${newest.size} events.`]
      : []),
    ...notes,
  ].join('\n')
}
