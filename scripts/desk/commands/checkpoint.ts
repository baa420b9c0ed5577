import fs from 'node:fs'
import { gql } from '@apollo/client'
import type { TypedDocumentNode } from '@apollo/client'
import type { Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import { UsageError } from '../failure.ts'

interface Signed {
  readonly size: number
  readonly unsequenced: number
  readonly number: number
  readonly at: string
  readonly rootHash: string
  readonly envelope: string
}

const CHECKPOINT: TypedDocumentNode<{ checkpoint: Signed }> = gql`
  mutation Checkpoint {
    checkpoint {
      size
      unsequenced
      number
      at
      rootHash
      envelope
    }
  }
`

/** `desk checkpoint`: signs the state of the audit log now. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('checkpoint')
    .description('give every audit event its place in the log, and sign the state of the log')
    .option('--out <file>', 'write the signed state there, to be kept elsewhere')
    .addHelpText(
      'after',
      examples([
        'checkpoint --out state.json',
        'a running desk signs by itself; keep a state elsewhere, since only that shows a rollback',
      ]),
    )
    .action(({ out }: { readonly out?: string }) => sign(desk, out))
}

async function sign(desk: DeskCli, out?: string): Promise<void> {
  const client = await desk.connect()
  const { checkpoint } = await client.mutate(CHECKPOINT)
  if (out !== undefined) write(out, checkpoint.envelope)
  const { number, size, at, unsequenced } = checkpoint
  const rest = unsequenced > 0 ? `; ${unsequenced} events have no place in it yet` : ''
  desk.output.result(checkpoint, () => `State ${number} of ${at}: ${size} events${rest}.`)
}

function write(file: string, text: string): void {
  try {
    fs.writeFileSync(file, text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`The state was signed and cannot be written: ${why}`)
  }
}
