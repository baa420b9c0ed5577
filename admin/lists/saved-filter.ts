import type { JSONValue, ListMeta } from '@keystone-6/core/types'

/** One condition as the Admin UI's own list page writes it into its address. */
export interface Condition {
  readonly field: string
  readonly type: string
  /** Null for the types that take no value: `empty`, `not_empty`. */
  readonly value: JSONValue
}

/** A question that somebody asks often, as a filter on one list. */
export interface SavedFilter {
  readonly list: string
  /** The question's answer as a noun, e.g. "Untriaged for more than a week". */
  readonly title: string
  readonly conditions: (now: Date) => readonly Condition[]
  /** A field, with a minus where the greatest comes first. */
  readonly sort: string
  readonly columns: readonly string[]
}

export const isOneOf = (field: string, ...values: readonly string[]): Condition => ({
  field,
  type: 'matches',
  value: [...values],
})
export const isNotOneOf = (field: string, ...values: readonly string[]): Condition => ({
  field,
  type: 'not_matches',
  value: [...values],
})
export const isEmpty = (field: string): Condition => ({ field, type: 'empty', value: null })
export const isBefore = (field: string, instant: Date): Condition => ({
  field,
  type: 'lt',
  value: instant.toISOString(),
})
export const isText = (field: string, text: string): Condition => ({
  field,
  type: 'is_i',
  value: text,
})
export const isNotText = (field: string, text: string): Condition => ({
  field,
  type: 'not_i',
  value: text,
})
export const beginsWith = (field: string, text: string): Condition => ({
  field,
  type: 'starts_with_i',
  value: text,
})

/** All conditions of a filter; what is archived is out of sight unless somebody asks for it. */
function conditionsOf(filter: SavedFilter, list: ListMeta, now: Date): readonly Condition[] {
  const archives = 'archivedAt' in list.fields ? [isEmpty('archivedAt')] : []
  return [...filter.conditions(now), ...archives]
}

/**
 * The `where` of a filter, made by the list page's own controllers: the count on the first page and
 * the list behind its link cannot differ.
 */
export function whereOf(filter: SavedFilter, list: ListMeta, now: Date): { AND: object[] } {
  return {
    AND: conditionsOf(filter, list, now).map(({ field, type, value }) => {
      const made = list.fields[field]?.controller.filter?.graphql({ type, value })
      if (!made) throw new Error(`${list.key} cannot be filtered by ${field}.`)
      return made
    }),
  }
}

/** The address of the list page with the filter applied. It starts on page 1, whatever was open last. */
export function hrefOf(filter: SavedFilter, list: ListMeta, now: Date): string {
  const search = new URLSearchParams([
    ...conditionsOf(filter, list, now).map(({ field, type, value }) => [
      'filter',
      value === null ? `${field}_${type}` : `${field}_${type}_${JSON.stringify(value)}`,
    ]),
    ...filter.columns.map(column => ['column', column]),
    ['sortBy', filter.sort],
    ['page', '1'],
  ])
  return `/${list.path}?${search}`
}
