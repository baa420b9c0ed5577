export { BUNDLE, type BundleSeal } from './seal.ts'
export { bundleFiles, evidenceNames, NAMES } from './files.ts'
export { bundleContent, type Basis, type BundleContent } from './content.ts'
export { verifyBundle } from './verify.ts'
