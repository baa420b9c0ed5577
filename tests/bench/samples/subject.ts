import process from 'node:process'
import type { Work } from './subjects/index.ts'
import { arithmetic, bandwidth } from './subjects/limits.ts'
import { llama } from './subjects/llama.ts'
import { ours } from './subjects/ours.ts'
import { transformers } from './subjects/transformers.ts'

// One of those that are compared, in a process of its own, so that each has its memory to itself: NAME WORK.
const SUBJECTS = { ours, transformers, llama }
const [name = '', work = '{}'] = process.argv.slice(2)
const told =
  name === 'limits'
    ? { bandwidth: await bandwidth(), arithmetic: await arithmetic() }
    : await SUBJECTS[name as keyof typeof SUBJECTS](JSON.parse(work) as Work)
const peak = process.resourceUsage().maxRSS * 1024
process.stdout.write(`\n${JSON.stringify({ ...told, peak })}\n`)
process.exit(0)
