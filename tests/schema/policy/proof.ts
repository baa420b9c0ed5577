import os from 'node:os'
import type { Provider } from '../../support/index.ts'
import { kindOf } from './sample.ts'
import type { Weakening } from './weakenings.ts'

/** A weakened rule that real requests noticed, on one database. */
export interface Noticed {
  readonly weakening: Weakening
  readonly provider: Provider
  /** What they found. */
  readonly how: string
}

/** The page that keeps the last result of the long proof. */
export function proofOf(
  noticed: readonly Noticed[],
  { seed, milliseconds }: { readonly seed: number; readonly milliseconds: number },
): string {
  const rules = Map.groupBy(noticed, ({ weakening }) => weakening.name)
  const lines = [...rules.values()].map(([first]) => {
    const { weakening, how } = first as Noticed
    return `| ${kindOf(weakening)} | ${weakening.name} | ${how.replaceAll('|', '\\|').slice(0, 160)} |`
  })
  const machine = `${os.cpus().length} cores (${os.arch()}), Node.js ${process.versions.node}`
  return `# Weakened rules are noticed

${rules.size} rules of the access table, weakened one at a time on a live desk and asked about by the requests of
\`tests/schema/policy/live\`: all noticed, on SQLite and on PostgreSQL.

- Written by \`npm run test:long\` (\`tests/schema/policy/weakened.long.test.ts\`), seed ${seed}.
- ${new Date().toISOString().slice(0, 10)}, ${machine}, ${Math.round(milliseconds / 1000)} s for both databases, other work going on beside it.
- All of them, and every other rule, are weakened in memory by \`npm test\` as well.

| kind | the weakened rule | what the requests found first |
|---|---|---|
${lines.join('\n')}
`
}
