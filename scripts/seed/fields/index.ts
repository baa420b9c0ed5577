export * from './field.ts'
export * from './values.ts'
export * from './references.ts'
export * from './document.ts'
