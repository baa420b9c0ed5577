export type { Place } from './place.ts'
export { folderPlace } from './folder-place.ts'
export { openEvidenceStore, type EvidenceStore } from './store.ts'
export { addEvidence, withdrawEvidence } from './add.ts'
