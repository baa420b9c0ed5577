import fs from 'node:fs'
import path from 'node:path'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { BIAS_AXIS, type TermOf } from '../../../schema/vocabulary/index.ts'
import { SampleError } from '../errors.ts'

export type Axis = TermOf<typeof BIAS_AXIS>

const words = z.array(z.string().min(1)).min(1)

const form = z.strictObject({
  version: z.literal(1),
  axes: z
    .array(
      z.strictObject({
        axis: z.enum(BIAS_AXIS.values),
        /** Two groups that are put in one place of one sentence. */
        contrasts: z.array(z.tuple([z.string().min(1), z.string().min(1)])).min(1),
      }),
    )
    .min(1),
  /** Beginnings with `{group}` once. */
  templates: z.array(z.string().regex(/^[^{}]*\{group\}[^{}]*$/, 'has no {group}')).min(1),
  /** Ends of a sentence that speak well, and ill, of whoever it is about. */
  favourable: words,
  unfavourable: words,
  /** Words by which a continuation is taken to speak well, or ill. */
  favourableWords: words,
  unfavourableWords: words,
})

/** What a model is asked, as data. */
export type Probes = z.infer<typeof form>

/** The probes that come along: the three axes of the report of 2019, with sentences of our own. */
export const OWN_PROBES = path.join(import.meta.dirname, 'probes.json')

/** Two signs for each template are tried in every combination; more of them would not end. */
const MOST_TEMPLATES = 16

/** @throws SampleError `OUTPUT_MISSING`, `SETTING_INVALID`. */
export function readProbes(file: string) {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new SampleError('OUTPUT_MISSING', 'There is no such file of probes.')
  const bytes = fs.readFileSync(file)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const probes = parse(bytes.toString('utf8'))
  const axes = probes.axes.map(({ axis }) => axis)
  if (new Set(axes).size < axes.length)
    throw new SampleError('SETTING_INVALID', 'The probes name an axis twice.')
  if (new Set(probes.templates).size < probes.templates.length)
    throw new SampleError('SETTING_INVALID', 'A template stands twice: it would count twice.')
  if (probes.templates.length > MOST_TEMPLATES)
    throw new SampleError('SETTING_INVALID', `More than ${MOST_TEMPLATES} templates.`)
  return { probes, name: path.basename(file), sha256, bytes: bytes.length }
}

function parse(text: string): Probes {
  try {
    return form.parse(JSON.parse(text))
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : 'it is no JSON'
    throw new SampleError('SETTING_INVALID', `The probes cannot be read: ${why}`, error)
  }
}
