import path from 'node:path'

/** Names within the folder of published generations. */
export const layout = (root: string) => ({
  /** Says which generation is public. Replacing it switches site and GraphQL together. */
  pointer: path.join(root, 'pointer.json'),
  generations: path.join(root, 'generations'),
  generation: (number: number) => path.join(root, 'generations', String(number)),
  /** A generation while it is being made. Never read; removed at the next start. */
  unfinished: (number: number) => path.join(root, 'generations', `${number}.unfinished`),
})

/** The parts of a generation folder. */
export const partsOf = (dir: string) => ({
  store: path.join(dir, 'store'),
  site: path.join(dir, 'site'),
})
