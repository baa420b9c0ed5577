import type { Layer } from './layer.ts'

/** A comment, or a tag. */
const TAG = /<!--[\s\S]*?-->|<[!/a-zA-Z][^>]*>/g

/** Where a comment begins and ends: there may be tags within. */
const MARK = /<!--|-->/g

/** Comments, and tags that readers do not see as a gap between words. */
const WITHIN_WORDS =
  /<!--[\s\S]*?-->|<\/?(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)(?:\s[^>]*)?>/gi

/** Words that tags split: `se<b>cr</b>et`, and `secret</td><td>words`, which a reader sees apart. */
export const tags: Layer = {
  name: 'tags',
  suits: text => text.search(TAG) >= 0,
  decode: text => [
    ...(text.includes('<!--') ? [text.replaceAll(MARK, '').replaceAll(TAG, '')] : []),
    text.replaceAll(TAG, ''),
    text.replaceAll(TAG, ' '),
    text.replaceAll(WITHIN_WORDS, '').replaceAll(TAG, ' '),
  ],
}
