import { group } from '@keystone-6/core'
import { checkbox, integer } from '@keystone-6/core/fields'
import { keepsToItsDecision } from '../actions/index.ts'
import { ACCESS_LEVEL, RELEASE_STATUS } from '../vocabulary/index.ts'
import {
  decimalText,
  edtfDate,
  line,
  lines,
  many,
  prose,
  publishable,
  readOnly,
  table,
  term,
} from './define/index.ts'

const status = term(RELEASE_STATUS, {
  defaultValue: 'planned',
  help: 'Never typed in: a decision writes it, or recorded history does.',
})

export const Release = publishable('Release', {
  meaning: 'One stage of a model family: what is released, to whom, at which level of access.',
  labelField: 'name',
  searchFields: ['name', 'parametersNamed', 'aliases', 'slug'],
  columns: ['name', 'family', 'stageOrder', 'status', 'accessLevel', 'releasedOn', 'state'],
  sort: { field: 'stageOrder', direction: 'ASC' },
  familyTable: 'releases',
  rules: [
    ({ after }) =>
      Number(after.stageOrder) >= 1
        ? []
        : [{ field: 'stageOrder', message: 'must be 1 for the first stage, 2 for the second …' }],
    ({ after }) =>
      /^([1-9]\d*)?$/.test(String(after.parametersExact ?? ''))
        ? []
        : [{ field: 'parametersExact', message: 'must be a whole number: they are counted' }],
  ],
  hooks: { validate: keepsToItsDecision },
  fields: {
    ...group({
      label: 'The model',
      fields: {
        name: line({ required: true, help: 'As it is printed, e.g. GPT-2 774M.' }),
        stageOrder: integer({
          validation: { isRequired: true, min: 1 },
          ui: { label: 'Stage', description: 'Place in the staged release, from 1.' },
        }),
        parametersExact: decimalText({
          label: 'Parameters, exact',
          help: 'Trainable parameters, all digits. Empty where nobody has counted.',
        }),
        parametersNamed: line({
          required: true,
          label: 'Parameters, as named',
          help: 'E.g. 774M.',
        }),
        aliases: lines({
          help: 'Other names of the same model, e.g. 762M: data sets and papers use them.',
        }),
        architecture: prose(),
        summary: prose(),
      },
    }),
    ...group({
      label: 'The release',
      description: 'What goes out, to whom, when.',
      fields: {
        status: meta => {
          const made = status(meta)
          return { ...made, ui: { ...made.ui, ...readOnly } }
        },
        statusRecorded: checkbox({
          ui: {
            label: 'Status recorded from history',
            description: 'Set where the status was loaded from a source and not decided here.',
            ...readOnly,
          },
        }),
        accessLevel: term(ACCESS_LEVEL),
        components: lines({ help: 'What is released: weights, code, data.' }),
        audience: line({ help: 'To whom.' }),
        ...edtfDate('releasedOn', { label: 'Released on', sorted: true }),
        artifacts: lines({ help: 'What came out with it: data sets, tools, papers.' }),
        outOfScopeUses: prose({ label: 'Uses out of scope' }),
        knownLimits: prose({ label: 'Known limits' }),
      },
    }),
    ...group({
      label: 'The plan',
      fields: {
        plan: prose({ help: 'What the developer intends. A plan is not a decision.' }),
        planConditions: lines({ label: 'What could change it' }),
      },
    }),
    ...group({
      label: 'Building team',
      description: 'Whoever is in neither list counts as outside when the stage is decided.',
      fields: {
        buildingTeamUsers: many('User', { label: 'People', canMake: false }),
        buildingTeamOrganizations: many('Organization', { label: 'Organisations' }),
      },
    }),
    ...group({
      label: 'What is known of it',
      fields: {
        measurements: table('Measurement.subject', {
          label: 'Figures',
          columns: ['metric', 'statedAs', 'measuredBy', 'state'],
        }),
        decisions: table('ReleaseDecision.release', {
          label: 'Decisions',
          columns: ['title', 'phase', 'outcome', 'decidedAt'],
        }),
        accessGrants: table('AccessGrant.release', {
          label: 'Who holds it',
          columns: ['organization', 'agreement', 'grantedOn', 'endsOn'],
        }),
        observations: table('MisuseObservation.releases', {
          label: 'Misuse observations',
          columns: ['title', 'kind', 'severity', 'triageState'],
        }),
        timelineEvents: table('TimelineEvent.releases', {
          label: 'Timeline',
          columns: ['title', 'listedMonth', 'eventDate', 'state'],
        }),
      },
    }),
  },
})
