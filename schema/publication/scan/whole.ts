/**
 * What stands between any two quotation marks (JSON, attributes), between two tags, or alone on a line or in
 * a cell of a table of commas.
 */
const PLACES = [
  /(?<=")((?:[^"\\\n]|\\.)*)(?=")/g,
  /(?<=')([^'\n<>]*)(?=')/g,
  /(?<=[<>])([^<>]+)(?=[<>])/g,
  /^(.*)$/gm,
  /(?:^|[,;\t])([^,;\t\r\n]*)/gm,
] as const

/**
 * The whole values of a text as they are written, but for those that are longer than `longest` once
 * they are compared. A word that means nothing inside other words may mean something as all that is
 * said in a place.
 */
export function* wholeValues(text: string, longest: number): Generator<string> {
  for (const pattern of PLACES) {
    for (const [, value = ''] of text.matchAll(pattern)) {
      // A value can be far longer as it is written than as it is compared, but not without end.
      if (value !== '' && value.length <= longest * 4) yield value
    }
  }
}
