import fs from 'node:fs'
import { loadDemonstration } from './data/demonstration.ts'
import { figure, type Figure } from './harness/figure.ts'
import type { Measurement } from './harness/measurement.ts'
import { kindOf } from './pages/kinds.ts'
import { weigh, type Weight } from './pages/weight.ts'

/** What the report may weigh with all that it loads, in bytes. */
const AIM = { name: 'aim', value: 60_000 }
const REPORT = 'one of reports'

/** Each kind of page of the demonstration's site, with its style sheet, icon, images and fonts. */
export const pages: Measurement = {
  name: 'pages',
  title: 'Bytes a page, with all that it loads on a first visit',
  async run(bench) {
    const { siteDir } = await loadDemonstration(bench)
    const weights = addressesOf(siteDir).map(address => weigh(siteDir, address))
    const kinds = Map.groupBy(weights, ({ address }) => kindOf(address))
    const all: Figure[] = [...kinds].map(([kind, of]) =>
      figure(kind, plain(of), { unit: 'bytes', against: AIM, of: 'p95' }),
    )
    const reports = kinds.get(REPORT) ?? []
    return [
      ...all.toSorted((a, b) => b.median - a.median),
      figure('report, compressed with gzip', sizes(reports, 'gzip'), {
        unit: 'bytes',
        against: AIM,
      }),
      figure('report, compressed with brotli', sizes(reports, 'brotli'), {
        unit: 'bytes',
        against: AIM,
      }),
      figure('every page, compressed with brotli', sizes(weights, 'brotli'), { unit: 'bytes' }),
      figure('scripts on a page', sizes(weights, 'scripts'), { unit: 'scripts' }),
    ]
  },
}

const sizes = (weights: readonly Weight[], of: Exclude<keyof Weight, 'address'>) =>
  weights.map(weight => weight[of])
const plain = (weights: readonly Weight[]) => sizes(weights, 'plain')

const addressesOf = (siteDir: string): string[] =>
  fs
    .globSync('**/*.html', { cwd: siteDir })
    .map(file => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .toSorted()
