/** What one of those that are compared is asked to do. */
export interface Work {
  readonly folder: string
  /** Folder whose node_modules has the peers. */
  readonly peers: string
  readonly small: boolean
  readonly batch: number
  readonly tokens: number
}

/** How fast it was, without loading. */
export interface Speed {
  readonly tokens: number
  readonly seconds: number
}
