import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { generateOutput } from '@gql.tada/cli-utils'
import { expect, test } from 'vitest'

const root = process.env['DESK_ROOT'] ?? process.cwd()

test('the types of the site’s queries are those of the public schema', async () => {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-types-'))
  const output = path.join(scratch, 'introspection.d.ts')
  try {
    await generateOutput({
      disablePreprocessing: false,
      output,
      tsconfig: path.join(root, 'site/tsconfig.json'),
    })
    const committed = fs.readFileSync(path.join(root, 'site/lib/public/introspection.d.ts'), 'utf8')
    // Where they differ: `npx gql.tada generate output -c site/tsconfig.json`.
    expect(fs.readFileSync(output, 'utf8')).toBe(committed)
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
})
