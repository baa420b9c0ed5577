import type { Argument, Command, Option } from 'commander'
import { COLUMNS } from '../records/columns.ts'

/** A word that may come next, and what it means. */
export interface Word {
  readonly word: string
  readonly meaning: string
}

/** One command, as completion needs it. */
export interface Place {
  /** The words up to here, e.g. `desk user add`. */
  readonly path: string
  /** Subcommands, options and known arguments. */
  readonly words: readonly Word[]
  /** Option → the values it takes; empty where any will do (the shell then offers files). */
  readonly values: ReadonlyMap<string, readonly string[]>
}

/** Every place of the command tree, the root first. */
export function placesOf(command: Command, above = ''): readonly Place[] {
  const path = `${above} ${command.name()}`.trim()
  const options = [...command.options, ...inherited(command)].filter(option => !option.hidden)
  const place: Place = {
    path,
    words: [
      ...command.commands.map(child => ({ word: child.name(), meaning: child.description() })),
      ...command.registeredArguments.flatMap(argumentWords),
      ...options.flatMap(optionWords),
      { word: '--help', meaning: 'display help' },
    ],
    values: new Map(options.filter(takesValue).flatMap(valuesOf)),
  }
  return [place, ...command.commands.flatMap(child => placesOf(child, path))]
}

/** `--json` and the like are declared once, at the root, and hold everywhere. */
function inherited(command: Command): readonly Option[] {
  return command.parent ? [...command.parent.options, ...inherited(command.parent)] : []
}

const optionWords = (option: Option): Word[] =>
  option.long ? [{ word: option.long, meaning: option.description }] : []

const takesValue = (option: Option): boolean => option.required || option.optional

const valuesOf = (option: Option): [string, readonly string[]][] =>
  [option.long, option.short]
    .filter(name => name !== undefined)
    .map(name => [name, option.argChoices ?? []])

/** What an argument may be, where that is known: the names of the lists, or a closed choice. */
function argumentWords(argument: Argument): Word[] {
  if (argument.name() === 'list') {
    return Object.keys(COLUMNS).map(key => ({ word: dashed(key), meaning: 'a list' }))
  }
  return (argument.argChoices ?? []).map(word => ({ word, meaning: argument.description }))
}

const dashed = (key: string): string =>
  key.replace(/(?<=[a-z])[A-Z]/g, letter => `-${letter}`).toLowerCase()
