export * from './block.ts'
export * from './parse.ts'
export * from './record.ts'
