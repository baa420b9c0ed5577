export * from './canonical.ts'
export * from './digest.ts'
export * from './errors.ts'
export * from './interop.ts'
