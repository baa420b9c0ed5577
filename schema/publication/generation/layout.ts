import path from 'node:path'

/** Names within the folder of published generations. */
export const layout = (root: string) => ({
  /** Says which generation is public. Replacing it switches site and GraphQL together. */
  pointer: path.join(root, 'pointer.json'),
  /** What the public generation refused; written just before it becomes public. */
  outcome: path.join(root, 'outcome.json'),
  /** How the last build went, for people. */
  lastBuild: path.join(root, 'last-build.json'),
  /** What the last build showed that it must not, page by page. */
  pageLeaks: path.join(root, 'page-leaks.json'),
  generations: path.join(root, 'generations'),
  /** A bare number always names a whole generation. */
  generation: (number: number) => path.join(root, 'generations', String(number)),
  /** A generation while it is being made. Never read; removed at the next start. */
  unfinished: (number: number) => path.join(root, 'generations', `${number}.unfinished`),
  /** One that was made and found fit, while it is tried whether more can go with it. */
  fit: (number: number) => path.join(root, 'generations', `${number}.fit.unfinished`),
  /** A generation while it is being removed. */
  removed: (number: number) => path.join(root, 'generations', `${number}.removed`),
})

/** The parts of a generation folder. */
export const partsOf = (dir: string) => ({
  store: path.join(dir, 'store'),
  site: path.join(dir, 'site'),
})
