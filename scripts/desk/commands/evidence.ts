import { Option, type Command } from 'commander'
import { EVIDENCE_KIND, MEASURED_BY, SELECTION_PROTOCOL } from '../../../schema/vocabulary/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import type { AddOptions } from '../evidence/told.ts'
import { examples } from '../examples.ts'

/** `desk evidence add`, `show` and `withdraw`. */
export function register(program: Command, desk: DeskCli): void {
  const evidence = program
    .command('evidence')
    .description('add, show and withdraw what a decision rests on')
  evidence
    .command('add')
    .description('keep a file by its digest, say under a signature what it is, and register it')
    .argument('<file>', 'the evidence itself')
    .option('--decision <id-or-slug>', 'the decision that rests on it')
    .addOption(new Option('--kind <kind>', 'what it is').choices(EVIDENCE_KIND.values))
    .option('--title <text>', 'its title; default: the name of the file')
    .option('--measured-by <name>', 'who measured, or wrote it')
    .addOption(
      new Option('--relation <relation>', 'what they are to the developer').choices(
        MEASURED_BY.values,
      ),
    )
    .addOption(
      new Option('--selection <protocol>', 'how what is in it was chosen').choices(
        SELECTION_PROTOCOL.values,
      ),
    )
    .option('--expires <date>', 'from when on nothing may rest on it: YYYY-MM-DD, or an instant')
    .option('--non-claim <text>', 'what it does not show; again for each', collect)
    .option('--description <text>', 'how people came by it; a program says it in --details')
    .option(
      '--details <file>',
      'JSON with more of the manifest: method, models, hardware, counts …',
    )
    .option('--media-type <type>', 'what the bytes are; default: by the name of the file')
    .option('--screened', 'it was looked through for what must not become public')
    .option('--public', 'its title may be shown in public')
    .addHelpText(
      'after',
      examples([
        'evidence add letter.pdf --decision gpt-2/1558m --kind partner_report --measured-by "A university" --relation partner --selection not_applicable --expires 2027-06-30 --non-claim "Says nothing of fine-tuned models." --description "Sent by e-mail."',
        'keeps it, signs what it is and prints its id',
      ]),
    )
    .action(async (file: string, options: AddOptions) =>
      (await import('../evidence/add.ts')).addFile(desk, file, options),
    )
  evidence
    .command('show')
    .description('hash its bytes again, check its statement, and print what is known of it')
    .argument('<id>', 'id of the evidence; `desk list evidence` prints it')
    .option('--out <file>', 'write its bytes there')
    .addHelpText(
      'after',
      examples(['evidence show vIcOZyzkBfJhzJDcHhD2HA --out letter.pdf', 'the very bytes']),
    )
    .action(async (id: string, { out }: { readonly out?: string }) =>
      (await import('../evidence/show.ts')).showEvidence(desk, id, out),
    )
  evidence
    .command('withdraw')
    .description('have evidence count no more; it stays, with a signed statement that says why')
    .argument('<id>', 'id of the evidence')
    .requiredOption('--reason <text>', 'why it counts no more')
    .addHelpText(
      'after',
      examples([
        'evidence withdraw vIcOZyzkBfJhzJDcHhD2HA --reason "The seeds were wrong."',
        'what rests on it must be looked at again',
      ]),
    )
    .action(async (id: string, { reason }: { readonly reason: string }) =>
      (await import('../evidence/withdraw.ts')).withdraw(desk, id, reason),
    )
}

const collect = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  text,
]
