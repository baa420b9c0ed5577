export * from './ast.ts'
export * from './blocks.ts'
export * from './document.ts'
