import { vocabulary } from './vocabulary.ts'

export const MEASURED_BY = vocabulary('Who measured', {
  self: ['The developer', 'Measured by the organisation that built the model.'],
  partner: ['A partner', 'Measured by an organisation with access under agreement.'],
  independent: ['Independent', 'Measured by somebody with no agreement with the developer.'],
})

export const SELECTION_PROTOCOL = vocabulary('Selection of samples', {
  random: ['Random', 'Drawn at random and used as drawn.'],
  truncated: ['Truncated', 'Drawn with the unlikely tail cut off (top-k or nucleus sampling).'],
  human_picked: ['Picked by a person', 'A person chose which samples to show.'],
  mixed: ['Mixed', 'Several protocols; the conditions say which.'],
  not_applicable: ['Not applicable', 'The figure rests on no samples.'],
  not_stated: ['Not stated', 'The source does not say.'],
})

export const UNIT = vocabulary('Unit', {
  percent: ['%', 'Of a hundred.'],
  count: ['', 'A number of things.'],
  parameters: ['parameters', 'Trainable parameters of a model.'],
  score_10: ['out of 10', 'A score on a scale of ten.'],
  score_3: ['out of 3', 'A score on a scale of three.'],
  days: ['days', 'Days.'],
  percentage_points: ['points', 'Percentage points.'],
  ratio: ['×', 'One figure over another.'],
  usd: ['US dollars', 'Money.'],
})
