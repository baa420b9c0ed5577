import type { PublishedObject } from '../contract/index.ts'
import * as vocabularies from '../../vocabulary/index.ts'
import { joinedTexts, stringsIn } from './json-strings.ts'

/** All words of the closed vocabularies: they are printed in the program and no secret. */
const vocabularyTexts = (): string[] =>
  Object.values(vocabularies).flatMap(each =>
    typeof each === 'object' && 'terms' in each ? [each.name, ...stringsIn(each.terms)] : [],
  )

/** Every text that is public already: of the live publications and of the vocabulary. */
export function publicTexts(live: Iterable<PublishedObject>): Set<string> {
  const texts = new Set(vocabularyTexts())
  for (const object of live) {
    for (const text of [...stringsIn(object), ...joinedTexts(object)]) texts.add(text)
  }
  return texts
}
