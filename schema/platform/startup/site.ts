import path from 'node:path'
import { readLastBuild } from '../../publication/generation/index.ts'
import type { Settings } from '../settings.ts'
import { fine, note, type Finding } from './finding.ts'

/** How did the last build of the public site go? None of it keeps a desk from starting. */
export function checkSite({ dataDir }: Settings): Finding {
  const subject = 'public site'
  const last = readLastBuild(path.join(dataDir, 'public'))
  if (!last) return note(subject, 'Nothing has been built yet.')
  const { state, since, generation, reason } = last
  if (state === 'done') return fine(subject, `Generation ${generation} was built at ${since}.`)
  if (state === 'failed')
    return note(
      subject,
      `The last build failed at ${since}, and what was public before stays up. ${reason} Run: npm run desk -- deliveries`,
    )
  return note(
    subject,
    `A build began at ${since}. It is under way, or was stopped; the next start finishes it.`,
  )
}
