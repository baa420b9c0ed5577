import { ACCESS_LEVEL, RELEASE_STATUS } from '../../../vocabulary/index.ts'
import { recordType } from '../record-type.ts'
import { decimalText } from '../scalars.ts'
import { bool, int, list, nullable, term, text } from '../typed.ts'
import { publicDate, source } from '../values.ts'

export const accessLevel = term('AccessLevel', 'How open access to a model is.', ACCESS_LEVEL)
const releaseStatus = term('ReleaseStatus', 'Where a stage stands.', RELEASE_STATUS)

export const Release = recordType<'release'>({
  name: 'Release',
  description: 'One stage of a family.',
  fields: {
    name: [text, 'Its name.'],
    stageOrder: [int, 'Its place among the stages of the family, from 1.'],
    parametersExact: [nullable(decimalText), 'Exact number of trainable parameters, if known.'],
    parametersNamed: [text, 'The size as the developer names it, e.g. `774M`.'],
    aliases: [list(text), 'Other names of the same model.'],
    architecture: [nullable(text), 'Its architecture.'],
    accessLevel: [nullable(accessLevel), 'How open access to it is.'],
    components: [list(text), 'What is released.'],
    audience: [nullable(text), 'To whom.'],
    releasedOn: [nullable(publicDate), 'When; null while it is planned without a date.'],
    artifacts: [list(text), 'What came out with it.'],
    status: [releaseStatus, 'Where it stands.'],
    statusRecorded: [bool, 'True: the status is recorded from history, not decided at this desk.'],
    summary: [text, 'The stage in short.'],
    plan: [nullable(text), 'What the developer planned for it.'],
    planConditions: [list(text), 'What could change the plan.'],
    outOfScopeUses: [nullable(text), 'Uses that the developer advises against.'],
    knownLimits: [nullable(text), 'What it is known not to do well.'],
    sources: [list(source), 'Where this comes from.'],
  },
})
