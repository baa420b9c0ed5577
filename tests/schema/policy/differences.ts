import type { Cells, ListMatrix } from './matrix.ts'

/** Each cell that two matrices of a list do not have in common, as `grid / row / actor: one → other`. */
export function differences(one: ListMatrix, other: ListMatrix): string[] {
  const [before, after] = [rowsOf(one), rowsOf(other)]
  const rows = new Set([...before.keys(), ...after.keys()])
  return [...rows].flatMap(row => {
    const [was = {}, is = {}] = [before.get(row), after.get(row)]
    return Object.keys({ ...was, ...is })
      .filter(actor => was[actor] !== is[actor])
      .map(
        actor =>
          `${one.listKey} / ${row} / ${actor}: ${inWords(was, actor)} → ${inWords(is, actor)}`,
      )
  })
}

const rowsOf = ({ grids }: ListMatrix): Map<string, Cells> =>
  new Map(
    grids.flatMap(({ heading, rows }) =>
      rows.map(([row, cells]): [string, Cells] => [`${heading} / ${row}`, cells]),
    ),
  )

const inWords = (cells: Cells, actor: string): string =>
  actor in cells ? cells[actor] || 'nothing' : 'absent'
