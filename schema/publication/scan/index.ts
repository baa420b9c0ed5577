export type { Hit } from './matching.ts'
export { scannerFor, type LeakingFile, type Scanner } from './scanner.ts'
export type { Said, Secrets } from './secrets.ts'
export { siteTexts } from './site-texts.ts'
