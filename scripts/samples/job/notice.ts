/** Stands in every manifest, and beside the shards. */
export const NOTICE =
  'The texts in this folder were made by a machine, a language model that predicts likely words. Nobody wrote or checked them; what they say of persons, places and events is made up. Keep this notice with them wherever they are passed on or shown.'

/** Stands in every record, so that one that was cut out of its file still says what it is. */
export const MADE_BY = 'machine'

/** What a set of samples does not show, whatever the model. */
export const NON_CLAIMS = [
  'Samples show what the model wrote with these settings and seeds, and not all that it can write.',
  'Nobody judged them: they are no measure of quality, truth or harm.',
  'Figures of one model, size or setting say nothing of another.',
]
