import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { adminScripts } from '../../../../schema/platform/http/admin-scripts.ts'
import { tempFolder } from '../../../support/temp.ts'

const source = (script: string) =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/** Pages as Next builds them: one script inside, one with a source, one that is data. */
function pages(scripts: Record<string, string>): string {
  const folder = tempFolder()
  for (const [page, script] of Object.entries(scripts)) {
    const file = path.join(folder, `${page}.html`)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(
      file,
      `<script>${script}</script><script src="/a.js" defer=""></script>` +
        '<script id="data" type="application/json">{}</script>',
    )
  }
  return folder
}

describe('the policy of the Admin UI allows', () => {
  test('the script that was built into the page that is asked for, and no other', () => {
    const allowed = adminScripts(pages({ index: 'first()', signin: 'second()' }))
    expect(allowed('/')).toEqual([source('first()')])
    expect(allowed('/signin')).toEqual([source('second()')])
  })

  test('a record’s page by the page of its list', () => {
    const allowed = adminScripts(pages({ events: 'list()', 'events/[id]': 'record()' }))
    expect(allowed('/events')).toEqual([source('list()')])
    expect(allowed('/events/an-id')).toEqual([source('record()')])
  })

  test('what an unknown address shows: the page that says so', () => {
    expect(adminScripts(pages({ '404': 'lost()' }))('/nothing/here')).toEqual([source('lost()')])
  })

  test('nothing outside the built pages, whatever the address says', () => {
    const folder = pages({ 'inner/index': 'inside()' })
    fs.writeFileSync(path.join(folder, 'secret.html'), '<script>outside()</script>')
    expect(adminScripts(path.join(folder, 'inner'))('/../secret')).toEqual([])
  })

  test('nothing where no Admin UI was built', () => {
    expect(adminScripts(path.join(tempFolder(), 'absent'))('/')).toEqual([])
  })
})
