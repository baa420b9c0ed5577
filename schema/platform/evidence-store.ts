import path from 'node:path'
import { folderPlace, openEvidenceStore, type EvidenceStore } from '../evidence/index.ts'
import { s3Place } from '../evidence/store/s3/index.ts'
import { dataFolder } from './data-folder.ts'
import { readSettings, type Settings } from './settings.ts'

/** Where the bytes of evidence lie: a bucket where one is set, else a folder of the data folder. */
export const evidenceStore = ({
  dataDir,
  evidenceBucket,
}: Pick<Settings, 'dataDir' | 'evidenceBucket'>): EvidenceStore =>
  openEvidenceStore(
    evidenceBucket ? s3Place(evidenceBucket) : folderPlace(path.join(dataDir, 'evidence')),
  )

/** The evidence of the desk in this process. */
export const deskEvidence = (): EvidenceStore =>
  evidenceStore({ ...readSettings(), dataDir: dataFolder() })
