import type { Place, Word } from './tree.ts'

/** Completion for zsh, with what each word means beside it. */
export const zshCompletion = (places: readonly Place[]): string => `#compdef desk
# desk completion for zsh
_desk() {
  # Not "path": zsh ties that name to the search path.
  local at=desk i
  local -a items
  for ((i = 2; i < CURRENT; i++)); do
    case "$at \${words[i]}" in
      ${places.map(({ path }) => `'${path}'`).join(' | ')}) at="$at \${words[i]}" ;;
    esac
  done
  case "$at \${words[CURRENT-1]}" in
${places.flatMap(valueCases).join('\n')}
  esac
  case "$at" in
${places.map(wordCase).join('\n')}
  esac
  _describe 'desk' items || _files
}
compdef _desk desk
`

const wordCase = ({ path, words }: Place): string =>
  `    '${path}') items=(${words.map(item).join(' ')}) ;;`

const valueCases = ({ path, values }: Place): string[] =>
  [...values].map(
    ([option, known]) =>
      `    '${path} ${option}') ${known.length ? `compadd -- ${known.join(' ')}` : '_files'}; return ;;`,
  )

/** `word:meaning`, quoted: a colon ends the word, an apostrophe the quotes. */
const item = ({ word, meaning }: Word): string =>
  `'${`${word.replaceAll(':', '\\:')}:${meaning}`.replaceAll("'", `'\\''`)}'`
