import type { Place } from './tree.ts'

/** Completion for bash: a function that walks to the command that is being typed and offers its words. */
export const bashCompletion = (places: readonly Place[]): string => `# desk completion for bash
_desk() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} at=desk words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$at \${COMP_WORDS[i]}" in
      ${quotedPaths(places)}) at="$at \${COMP_WORDS[i]}" ;;
    esac
  done
  case "$at $previous" in
${places.flatMap(valueCases).join('\n')}
  esac
  case "$at" in
${places.map(wordCase).join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _desk desk
`

const quotedPaths = (places: readonly Place[]): string =>
  places.map(({ path }) => `'${path}'`).join(' | ')

const wordCase = ({ path, words }: Place): string =>
  `    '${path}') words='${words.map(({ word }) => word).join(' ')}' ;;`

/** After an option with a value: its values, or what the shell offers by default (files). */
const valueCases = ({ path, values }: Place): string[] =>
  [...values].map(
    ([option, known]) =>
      `    '${path} ${option}') COMPREPLY=(${known.length ? `$(compgen -W '${known.join(' ')}' -- "$current")` : ''}); return ;;`,
  )
