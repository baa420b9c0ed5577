export { idsIn } from './document/index.ts'
export type { Note, RecordId } from './notes.ts'
export { project, type Projection } from './project.ts'
export type { LinkedRecord, PublishableRecords, ReleaseDecisionRecord } from './records.ts'
export {
  referenceKey,
  type FootnoteRecord,
  type PublishedReference,
  type References,
} from './references.ts'
export { entriesOf } from './text.ts'
