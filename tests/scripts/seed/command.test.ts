import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../../support/temp.ts'

const MAIN = path.resolve(import.meta.dirname, '../../../scripts/desk/main.ts')

/** Runs `desk seed` in a process of its own, with a data folder that must stay empty. */
function seed(dataDir: string, ...args: string[]): Promise<{ code: number; stderr: string }> {
  return new Promise(resolve => {
    const env = { ...process.env, DESK_DATA: dataDir }
    execFile(process.execPath, [MAIN, 'seed', ...args], { env }, (error, _stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stderr }),
    )
  })
}

test('a wrong file is refused whole, with file, line and field, and nothing is opened', async () => {
  const folder = tempFolder()
  const file = path.join(folder, 'wrong.yaml')
  fs.writeFileSync(file, 'seed: 1\norganizations:\n  maker: { name: Maker, kind: bakery }\n')
  const dataDir = path.join(folder, 'data')
  const { code, stderr } = await seed(dataDir, file)
  expect(code).toBe(1)
  expect(stderr).toContain(`${file}:3 organizations.maker.kind: `)
  expect(fs.existsSync(dataDir)).toBe(false)
})

test('a file that is not there is named', async () => {
  const folder = tempFolder()
  const { code, stderr } = await seed(path.join(folder, 'data'), path.join(folder, 'none.yaml'))
  expect(code).toBe(1)
  expect(stderr).toContain('none.yaml:1: Is no file.')
})
