export { publicSchema } from './schema.ts'
export type { PublicContext } from './context.ts'
