import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCandidates } from '../../../../schema/actions/deliver/candidates.ts'
import { deliverOnce, type Delivered } from '../../../../schema/actions/deliver/run.ts'
import { loadSecrets } from '../../../../schema/actions/deliver/secrets.ts'
import { readPointer } from '../../../../schema/publication/generation/index.ts'
import { scannerFor, siteTexts, type Secrets } from '../../../../schema/publication/scan/index.ts'
import { openStore } from '../../../../schema/publication/store/index.ts'
import { loadSeed } from '../../../../scripts/seed/load/load.ts'
import { seedClients } from '../../../scripts/seed/clients.ts'
import {
  DEMONSTRATION_DESK,
  demonstrationFiles,
  planOf,
} from '../../../scripts/seed/demonstration.ts'
import { freshDesk, type TestDesk } from '../../../support/index.ts'
import { keepResult } from '../../../support/proof.ts'

const MINUTES = 60_000
const RECORDS = 100_000
const BATCH = 1_000

let seed = 20190214
const random = (below: number): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed % below
}
/** Letters that make no word of English, so that nothing is found because two people think alike. */
const WORDS = Array.from({ length: 20_000 }, (_, n) => `q${(n * 7919).toString(36)}z`)
const words = (n: number): string =>
  Array.from({ length: n }, () => WORDS[random(WORDS.length)]).join(' ')

/** A private record as a watch over misuse leaves it: a title, two paragraphs. */
const observation = (n: number) => ({
  id: `observation-${n.toString(36).padStart(24, '0')}`,
  title: `${words(5)} ${n}`,
  kind: 'hazard',
  severity: 'low',
  confidence: 'low',
  harms: [],
  narrative: `${words(45)}.\n${words(30)}.`,
})

describe('the leak scan of the demonstration record', { timeout: 15 * MINUTES }, () => {
  let desk: TestDesk
  let dir = ''
  beforeAll(async () => {
    desk = await freshDesk('sqlite')
    const plan = planOf([
      ...demonstrationFiles('gpt-2'),
      ...demonstrationFiles('grover'),
      DEMONSTRATION_DESK,
    ])
    await loadSeed(plan, await seedClients(desk.context))
  }, 10 * MINUTES)
  afterAll(() => desk.close())

  /** Scans what is public, as the next build would, and says what it took. */
  async function scan() {
    const start = performance.now()
    const cpu = process.cpuUsage()
    const candidates = await loadCandidates(desk.context)
    const secrets: Secrets = await loadSecrets(desk.context, candidates)
    const loaded = performance.now()
    const current = readPointer(path.join(desk.place.dataDir, 'public'))
    const store = openStore(current?.storeDir ?? '')
    dir = path.dirname(current?.storeDir ?? '')
    const live = store.entries.map(entry => store.read(entry))
    const scanner = scannerFor(secrets, live, siteTexts(desk.settings.root))
    const made = performance.now()
    const found = await scanner.scanFolder(dir)
    const seconds = (from: number, to: number) => Math.round((to - from) / 100) / 10
    return {
      found,
      figures: {
        secrets: secrets.ids.length + secrets.values.length,
        readSeconds: seconds(start, loaded),
        prepareSeconds: seconds(loaded, made),
        scanSeconds: seconds(made, performance.now()),
        cpuSeconds: Math.round(process.cpuUsage(cpu).user / 1e5) / 10,
        memoryMiB: Math.round(process.memoryUsage().rss / 2 ** 20),
      },
    }
  }

  test('finds nothing, with it alone and beside a hundred thousand private records', async () => {
    const delivered: Delivered = await deliverOnce(desk.context, desk.settings)
    expect(delivered.refused).toEqual([])
    const alone = await scan()
    expect(alone.found).toEqual([])
    for (let made = 0; made < RECORDS; made += BATCH) {
      const data = Array.from({ length: BATCH }, (_, n) => observation(made + n))
      await desk.context.sudo().prisma.misuseObservation.createMany({ data })
    }
    const beside = await scan()
    expect(beside.found).toEqual([])
    expect(beside.figures.secrets).toBeGreaterThan(4 * RECORDS)
    await keepResult('leak-scan-hundred-thousand', {
      what: 'the leak scan over the store and the site of the demonstration record',
      files: fs.readdirSync(dir, { recursive: true }).length,
      privateRecords: RECORDS,
      alone: alone.figures,
      beside: beside.figures,
    })
    const { readSeconds, prepareSeconds, scanSeconds } = beside.figures
    expect(readSeconds + prepareSeconds + scanSeconds).toBeLessThan(60)
  })

  // A scan that looks at nothing finds nothing too.
  test('finds one of the hundred thousand in one page of them', async () => {
    const [one] = await desk.context.sudo().prisma.misuseObservation.findMany({ take: 1 })
    const page = path.join(dir, 'site', 'index.html')
    const text = fs.readFileSync(page, 'utf8')
    fs.writeFileSync(page, text.replace('</main>', `<p>${String(one.narrative)}</p></main>`))
    const { found } = await scan()
    fs.writeFileSync(page, text)
    expect(found).toEqual([
      {
        file: path.join('site', 'index.html'),
        found: [`words of MisuseObservation ${String(one.id)} (narrative)`],
      },
    ])
  })
})
