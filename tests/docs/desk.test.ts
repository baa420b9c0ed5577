import fs from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createDesk } from '../../scripts/desk/create-desk.ts'
import { EXIT_CODES } from '../../scripts/desk/exit-codes.ts'
import { buildProgram } from '../../scripts/desk/program.ts'

const ROOT = process.env.DESK_ROOT ?? process.cwd()
const page = fs.readFileSync(path.join(ROOT, 'docs/desk.md'), 'utf8')

test('every command of desk has a heading in docs/desk.md, and no other thing has one', async () => {
  const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
  const program = await buildProgram(createDesk({}, false))
  expect(headings.toSorted()).toEqual(program.commands.flatMap(c => pathsOf(c, 'desk')).toSorted())
})

test('docs/desk.md has the table of exit codes as it is', () => {
  const rows = [...page.matchAll(/^\| (\d+) +\| (.+?) +\|$/gm)].map(([, code, meaning]) => [
    Number(code),
    meaning,
  ])
  expect(rows).toEqual(Object.values(EXIT_CODES))
})

function pathsOf(command: Command, above: string): string[] {
  const here = `${above} ${command.name()}`
  return [here, ...command.commands.flatMap(child => pathsOf(child, here))]
}
