import { Argument, type Command } from 'commander'
import { bashCompletion, placesOf, zshCompletion } from '../completion/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

const SHELLS = { bash: bashCompletion, zsh: zshCompletion }
type Shell = keyof typeof SHELLS

/** `desk completion`: a script for the shell, made from the command tree. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('completion')
    .description('print a completion script for your shell')
    .addArgument(new Argument('<shell>', 'your shell').choices(Object.keys(SHELLS)))
    .addHelpText(
      'after',
      examples(
        ['completion bash > ~/.desk-completion', 'then in ~/.bashrc: source ~/.desk-completion'],
        ['completion zsh > ~/.zsh/_desk', 'where ~/.zsh is in $fpath'],
      ),
    )
    .action((shell: Shell) => {
      const script = SHELLS[shell](placesOf(program))
      desk.output.result({ shell, script }, () => script)
    })
}
