export { scannerFor, type Scanner } from './scanner.ts'
export type { Secrets } from './secrets.ts'
export { siteTexts } from './site-texts.ts'
