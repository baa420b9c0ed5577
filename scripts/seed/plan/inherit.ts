import type { SeedProblem } from '../errors.ts'
import type { SeedBlock, SeedRecord } from '../format/index.ts'

/**
 * Fills in Sources that say `of: KEY`: the same page, another place in it. They take title, kind,
 * address, dates and confidence from the Source they name, and never its locator or words.
 */
export function inheritSources(blocks: readonly SeedBlock[]): {
  blocks: SeedBlock[]
  problems: SeedProblem[]
} {
  const problems: SeedProblem[] = []
  const sources = new Map(
    blocks
      .flatMap(block => block.records)
      .filter(record => record.list === 'Source')
      .map(record => [record.key, record]),
  )
  const fill = (record: SeedRecord): SeedRecord => {
    if (record.of === undefined) return record
    const whole = sources.get(record.of)
    if (!whole || whole.of !== undefined) {
      const message = whole
        ? `"${record.of}" says "of" itself; name the source that stands alone.`
        : `There is no source "${record.of}" in these files.`
      problems.push({ ...record.placeOf('of'), field: `sources.${record.key}.of`, message })
      return record
    }
    const { locator: _locator, exactWords: _words, note: _note, ...shared } = whole.values
    return { ...record, values: { ...shared, ...record.values } }
  }
  return {
    blocks: blocks.map(block => ({ ...block, records: block.records.map(fill) })),
    problems,
  }
}
