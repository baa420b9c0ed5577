export { documentOf } from './blocks.ts'
export { idsIn } from './nodes.ts'
