import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { emptyPlace, freePort, type Place } from '../../../support/index.ts'
import { runDesk } from '../run-desk.ts'

const MINUTES = 60_000

describe('desk demo', { timeout: 10 * MINUTES }, () => {
  let place: Place
  beforeAll(async () => {
    place = await emptyPlace('sqlite')
  })
  afterAll(() => place.remove())
  const passwords = () => fs.readFileSync(path.join(place.dataDir, 'demo', 'sign-ins.json'), 'utf8')

  test('builds, loads and publishes, and ends with the folder of the site', async () => {
    const { code, stdout } = await runDesk(place, ['demo', '--no-serve'])
    expect(code).toBe(0)
    const folder = stdout.trim().split('\n').at(-1) ?? ''
    expect(fs.existsSync(path.join(folder, 'index.html'))).toBe(true)
  })

  test('takes seconds the second time, and keeps everything', async () => {
    const before = passwords()
    const start = Date.now()
    const { code, stdout } = await runDesk(place, ['demo', '--no-serve', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ siteDir: expect.stringContaining('/1/site') })
    expect(passwords()).toBe(before)
    expect(Date.now() - start).toBeLessThan(MINUTES)
  })

  test('serves everything from one process, with a sign-in for each role, until Ctrl-C', async () => {
    const port = await freePort()
    const { child, said } = serve(place, port)
    const ended = once(child, 'close')
    await expect.poll(said, { timeout: MINUTES, interval: 200 }).toContain('Ctrl-C stops it')
    const address = `http://127.0.0.1:${port}`
    for (const role of ['admin', 'leadership', 'reviewer', 'staff', 'partner']) {
      expect(said()).toContain(`${role}@demo.example`)
    }
    expect(said()).toContain(`${address}/admin`)
    for (const page of ['/', '/partner', '/readyz']) {
      expect((await fetch(address + page)).status).toBe(200)
    }
    const second = await runDesk(place, ['demo'])
    expect(second.code).toBe(5)
    expect(second.stderr).toContain(`already, at ${address}`)
    // As a terminal, npm and a supervisor may: more than once.
    child.kill('SIGINT')
    child.kill('SIGINT')
    expect((await ended)[0]).toBe(0)
    expect(fs.existsSync(path.join(place.dataDir, 'desk.lock'))).toBe(false)
  })

  test('leaves a desk with people of its own alone', async () => {
    const other = await emptyPlace('sqlite')
    expect((await runDesk(other, ['user', 'add', 'ada@desk.example'])).code).toBe(0)
    const { code, stderr } = await runDesk(other, ['demo', '--no-serve'])
    expect(code).toBe(4)
    expect(stderr).toContain('DESK_DATA=.demo npm run demo')
    expect(fs.existsSync(path.join(other.dataDir, 'demo', 'sign-ins.json'))).toBe(false)
    await other.remove()
  })
})

function serve({ settings, dataDir, databaseUrl }: Place, port: number) {
  const child = spawn(
    process.execPath,
    [path.join(settings.root, 'scripts/desk/main.ts'), 'demo'],
    {
      cwd: settings.root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DESK_DATA: dataDir,
        DATABASE_URL: databaseUrl,
        PORT: String(port),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
  return { child, said: () => text }
}
