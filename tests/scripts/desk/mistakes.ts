import type { Argument, Command, Option } from 'commander'

/** A command line that is wrong, and in what. */
export interface Mistake {
  readonly what: string
  readonly args: readonly string[]
}

const leaves = (command: Command): Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)

const pathOf = (command: Command): string[] =>
  command.parent ? [...pathOf(command.parent), command.name()] : []

/** What no parser of a number takes. */
const NO_NUMBERS = ['', ' ', 'x', 'NaN', 'Infinity', '-1', '0', '1.5', '1e99', '0x10 x', '١']

/** Every wrong command line of these kinds, worked out from the command tree itself. */
export const mistakesIn = (program: Command): Mistake[] => leaves(program).flatMap(mistakesOf)

function mistakesOf(command: Command): Mistake[] {
  const path = pathOf(command)
  const given = command.registeredArguments.map(valueFor)
  const needed = command.options.filter(option => option.mandatory).flatMap(flagsFor)
  const line = (...more: string[]) => [...path, ...given, ...needed, ...more]
  const isOpen = command.registeredArguments.at(-1)?.variadic ?? false
  return [
    { what: 'an unknown option', args: line('--no-such-option') },
    { what: 'an unknown short option', args: line('-Z') },
    ...(isOpen
      ? []
      : [{ what: 'one argument too many', args: [...path, ...given, 'more', ...needed] }]),
    ...command.registeredArguments.flatMap((argument, at) =>
      argument.required
        ? [{ what: `no ${argument.name()}`, args: [...path, ...given.slice(0, at), ...needed] }]
        : [],
    ),
    ...command.options.flatMap(option => [
      ...(option.mandatory ? [{ what: `no ${option.long}`, args: [...path, ...given] }] : []),
      ...badValues(option).map(({ what, flags }) => ({ what, args: line(...flags) })),
    ]),
  ]
}

function badValues(option: Option): { what: string; flags: string[] }[] {
  const { long, argChoices, parseArg, required } = option
  if (!long || !required) return []
  const bad = argChoices
    ? ['king', '', '__proto__']
    : parseArg && isNumber(option)
      ? NO_NUMBERS
      : []
  return [
    { what: `${long} without a value`, flags: [long] },
    ...bad.map(value => ({
      what: `${long} ${JSON.stringify(value)}`,
      flags: [`${long}=${value}`],
    })),
  ]
}

const isNumber = ({ flags }: Option): boolean => /<(number|count|n)>/.test(flags)

const flagsFor = ({ long, required, argChoices }: Option): string[] =>
  required ? [long ?? '', argChoices?.[0] ?? 'x'] : [long ?? '']

const valueFor = ({ argChoices }: Argument): string => argChoices?.[0] ?? 'x'
