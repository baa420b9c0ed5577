import type { Layer } from './layer.ts'

const TAG = /<[!/a-zA-Z][^>]*>/g

/** Words that tags split: `se<b>cr</b>et`, and `secret</td><td>words` which a reader sees apart. */
export const tags: Layer = {
  name: 'tags',
  suits: text => text.search(TAG) >= 0,
  decode: text => [text.replaceAll(TAG, ''), text.replaceAll(TAG, ' ')],
}
