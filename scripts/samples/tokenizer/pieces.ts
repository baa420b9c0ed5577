/**
 * Cuts a text where GPT-2's tokenizer does: English contractions, words, numbers and other signs,
 * each with the blank before it; blanks before a word leave the last of them to it.
 *
 * Blanks are those of Unicode, as in the tokenizers that write tokenizer.json; JavaScript's own `\s`
 * takes U+FEFF as well and leaves U+0085 out.
 */
const PIECE =
  /'(?:s|t|re|ve|m|ll|d)| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu

/** The pieces of a text, none of which is merged with its neighbours. */
export const pieces = (text: string): string[] => text.match(PIECE) ?? []
