export * from './make-plan.ts'
export * from './plan.ts'
export * from './references.ts'
