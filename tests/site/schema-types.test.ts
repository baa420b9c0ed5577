import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { tempFolder } from '../support/temp.ts'

const root = process.env.DESK_ROOT ?? process.cwd()

test('the types of the site’s queries are those of the public schema', async () => {
  const output = path.join(tempFolder(), 'introspection.d.ts')
  const tada = path.join(root, 'node_modules/gql.tada/bin/cli.js')
  const config = path.join(root, 'site/tsconfig.json')
  const options = ['generate-output', '--tsconfig', config, '--output', output]
  await promisify(execFile)(process.execPath, [tada, ...options], { cwd: root })
  const committed = fs.readFileSync(path.join(root, 'site/lib/public/introspection.d.ts'), 'utf8')
  // Where they differ: `npm run site:types`.
  expect(fs.readFileSync(output, 'utf8')).toBe(committed)
})
