/** Name of an actor → letters of what it may do; nothing is the empty text. */
export type Cells = Readonly<Record<string, string>>
export type Row = readonly [name: string, cells: Cells]

/** Rows of cells under a heading. */
export interface Grid {
  readonly heading: string
  /** What a row is about, e.g. `field`. */
  readonly corner: string
  readonly rows: readonly Row[]
}

/** The access matrix of one list, as stated or as found out by asking. */
export interface ListMatrix {
  readonly listKey: string
  readonly grids: readonly Grid[]
}
