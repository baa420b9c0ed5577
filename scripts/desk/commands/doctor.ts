import type { Command } from 'commander'
import { examine, type Finding } from '../../../schema/platform/startup/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

const SIGN: Record<Finding['level'], string> = { fine: '✓', note: '·', trouble: '✗' }

/** `desk doctor`: what a start would refuse, without starting. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('doctor')
    .description('look at everything that a start looks at, and change nothing')
    .addHelpText('after', examples(['doctor', 'ends with 1 where a start would be refused']))
    .action(async () => {
      const findings = await examine(desk.settings)
      const well = findings.every(finding => finding.level !== 'trouble')
      desk.output.result({ well, findings }, () => findings.map(line).join('\n'))
      if (!well) desk.endWith('failed')
    })
}

const line = ({ level, subject, message }: Finding): string =>
  `${SIGN[level]} ${subject}: ${message}`
