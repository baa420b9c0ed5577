import { hasFigures, readFigures, type Facts, type Figures } from '../../../decision/index.ts'
import { deskEvidence } from '../../../platform/evidence-store.ts'
import { log } from '../../../platform/log.ts'
import { parseJson } from '../../../evidence/index.ts'
import type { EvidenceRow } from './evidence.ts'

type Measured = Pick<Facts['measurements'], 'detector' | 'credibility' | 'bias'>

/** What files with figures are, see docs/evidence.md. */
export const FIGURES_TYPE = 'application/json'

/**
 * The figures in evidence that still counts, from its bytes, which are hashed again. What cannot be
 * read gives no figure, so that the answers that would need it are insufficient.
 */
export async function figuresOf(rows: readonly EvidenceRow[]): Promise<Measured> {
  const all = await Promise.all(
    rows
      .filter(row => row.withdrawnAt === null && row.mediaType === FIGURES_TYPE)
      .map(async row => ({ id: row.id, figures: await figuresIn(row) })),
  )
  const tied = <T extends object>(of: (figures: Figures) => readonly T[] | undefined) =>
    all.flatMap(({ id, figures }) => (of(figures) ?? []).map(each => ({ ...each, evidence: id })))
  return {
    detector: tied(({ detector }) => detector),
    credibility: tied(({ credibility }) => credibility),
    bias: tied(({ bias }) => bias),
  }
}

async function figuresIn({ id, kind, sha256 }: EvidenceRow): Promise<Figures> {
  if (!hasFigures(kind)) return {}
  try {
    return readFigures(kind, parseJson(await deskEvidence().get(sha256), 'The evidence'))
  } catch (error) {
    log.error({ err: error, evidence: id }, 'evidence cannot be read; it gives no figure')
    return {}
  }
}
