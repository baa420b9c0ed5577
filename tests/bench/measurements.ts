import { growth } from './growth.ts'
import type { Measurement } from './harness/measurement.ts'
import { list } from './list.ts'
import { pages } from './pages.ts'
import { publish } from './publish.ts'
import { start } from './start.ts'
import { verify } from './verify.ts'
import { writes } from './writes.ts'

/** All that is measured, in the order in which it is. */
export const MEASUREMENTS: readonly Measurement[] = [
  publish,
  growth,
  list,
  writes,
  pages,
  start,
  verify,
]
