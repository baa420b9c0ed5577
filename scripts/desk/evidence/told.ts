import { UsageError } from '../failure.ts'

/** What the command line says of a file. */
export interface AddOptions {
  readonly decision?: string
  readonly kind?: string
  readonly title?: string
  readonly measuredBy?: string
  readonly relation?: string
  readonly selection?: string
  readonly expires?: string
  readonly nonClaim?: readonly string[]
  readonly description?: string
  readonly details?: string
  readonly mediaType?: string
  readonly screened?: boolean
  readonly public?: boolean
}

type Asked = Pick<AddOptions, 'decision' | keyof typeof QUESTIONS>

/** What nobody may leave out, each as a question. */
const QUESTIONS = {
  decision: 'Which decision rests on it? --decision ID-OR-SLUG',
  kind: 'What kind of evidence is it? --kind …',
  measuredBy: 'Who measured or wrote it? --measured-by NAME',
  relation: 'What are they to the developer? --relation self, partner or independent',
  selection: 'How was what is in it chosen? --selection random, human_picked, not_applicable …',
  expires: 'From when on may nothing rest on it? --expires YYYY-MM-DD',
  nonClaim: 'What does it not show? --non-claim TEXT',
} as const

/**
 * Asks for all that is missing at once.
 *
 * @throws UsageError with a question a line.
 */
export function requireTold(options: AddOptions): AddOptions & Required<Asked> {
  const isSaid = (value: unknown) =>
    Array.isArray(value) ? value.some(isSaid) : String(value ?? '').trim() !== ''
  const open = Object.entries(QUESTIONS).filter(
    ([name]) => !isSaid(options[name as keyof typeof QUESTIONS]),
  )
  const how =
    isSaid(options.description) || isSaid(options.details)
      ? []
      : ['How did it come about? --description TEXT, or --details FILE for a program']
  const questions = [...open.map(([, question]) => question), ...how]
  if (questions.length === 0) return options as AddOptions & Required<Asked>
  throw new UsageError(
    ['Evidence needs answers to these:', ...questions.map(each => `  - ${each}`)].join('\n'),
  )
}
