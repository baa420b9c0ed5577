import { DeskError } from '../../../schema/platform/errors.ts'
import { nearest } from '../nearest.ts'
import type { ListInfo } from './list-info.ts'

/**
 * The list that a person means: its key or the name of either query, in any case, with or without
 * dashes; `source`, `Sources`, `timeline-events`.
 *
 * @throws DeskError `NOT_FOUND` that names the nearest one.
 */
export function findList(lists: ReadonlyMap<string, ListInfo>, name: string): ListInfo {
  const wanted = folded(name)
  for (const list of lists.values()) {
    if ([list.key, list.one, list.many].some(known => folded(known) === wanted)) return list
  }
  const names = [...lists.values()].map(list => list.many).sort()
  const guess = nearest(name, names)
  const hint = guess ? `Did you mean ${guess}?` : `There are: ${names.join(', ')}.`
  throw new DeskError('NOT_FOUND', `There is no list “${name}”. ${hint}`)
}

const folded = (name: string): string => name.toLowerCase().replace(/[-_ ]/g, '')
