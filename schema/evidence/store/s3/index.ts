// A door of its own: who keeps evidence in a folder need not load any of this.
export { s3Place } from './place.ts'
export type { S3Settings } from './settings.ts'
