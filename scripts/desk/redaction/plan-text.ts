import type { Plan } from './documents.ts'

/** A plan in words: what goes for ever, what stays, and what should be looked at before. */
export function planText(plan: Plan): string {
  const { key, going, staying, savedStates, payloads, citing, problems, warnings } = plan
  return [
    ...going.flatMap(({ version, changeKind, changeNote, body }) => [
      `Goes     ${key}@${version} (${changeKind}${changeNote && `: ${changeNote}`})`,
      ...(body === null ? [] : [JSON.stringify(body, null, 2)]),
    ]),
    `Goes     ${savedStates} saved states; ${payloads} contents and salts in all`,
    ...staying.map(
      ({ version, changeKind, changeNote }) =>
        `Stays    ${key}@${version} (${changeKind}${changeNote && `: ${changeNote}`})`,
    ),
    ...citing.map(name => `Cites it ${name}`),
    ...warnings.map(({ field, message }) => `Look at  ${field}: ${message}`),
    ...problems.map(({ field, message }) => `Problem  ${field}: ${message}`),
  ].join('\n')
}
