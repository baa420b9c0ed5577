/** Examples for the end of a command's help: what to type, and what it does. */
export const examples = (
  ...lines: readonly (readonly [command: string, meaning: string])[]
): string =>
  `\nExamples:\n${lines.map(([command, meaning]) => `  $ desk ${command}\n      ${meaning}`).join('\n')}\n`
