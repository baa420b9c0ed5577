import type { Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import type { BundleChoice } from '../bundle/verify.ts'
import { examples } from '../examples.ts'

const INTERNAL = `
A bundle is internal: it says who signed and how, with the numbers of records that are not public. The
public page of a decision has what the public may know.
`

/** `desk decision export` and `verify`. */
export function register(program: Command, desk: DeskCli): void {
  const decision = program
    .command('decision')
    .description('hand out all that a decision followed from, and verify what was handed out')
  decision
    .command('export')
    .description('write a sealed bundle: facts, answers, waivers, sign-offs, evidence, log')
    .argument('<id-or-slug>', 'the decision')
    .option('--out <path>', 'a new folder, or a new file that ends with .zip; default: SLUG.zip')
    .addHelpText('after', INTERNAL)
    .addHelpText(
      'after',
      examples(
        ['decision export gpt-2/release-774m', 'writes release-774m.zip'],
        ['decision export gpt-2/release-774m --out bundle', 'the same as a folder'],
      ),
    )
    .action(async (name: string, { out }: { readonly out?: string }) =>
      (await import('../bundle/export.ts')).exportBundle(desk, name, out),
    )
  decision
    .command('verify')
    .description('work out every automatic answer and the outcome of a bundle again, offline')
    .argument('<bundle>', 'a folder or a ZIP file that `desk decision export` wrote')
    .option('--keys <file>', 'the public keys to trust; default: those of this machine')
    .option('--without-log', 'take the word of the desk where no log holds the decision')
    .addHelpText(
      'after',
      examples(['decision verify release-774m.zip --keys keys.json', 'ends as `desk verify` does']),
    )
    .action(async (bundle: string, choice: BundleChoice) =>
      (await import('../bundle/verify.ts')).verifyBundleAt(desk, bundle, choice),
    )
}
