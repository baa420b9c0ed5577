import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { sha256Hex } from '../digest.ts'
import { EvidenceError } from '../errors.ts'
import { contentPath, readContent, type ContentFolder } from '../folder.ts'
import { ofForm, sha256 } from '../form.ts'
import { parseCanonical } from '../json.ts'
import { folderPlace, openEvidenceStore } from '../store/index.ts'
import { readFile } from './checkpoints.ts'
import { inquireEvidence } from './evidence.ts'
import { inquireLog } from './log.ts'
import type { VerifyOptions } from './options.ts'
import { Inquiry, type Report } from './report.ts'
import { finding } from './verdict.ts'

/** What is needed of the index here; what else it says is the matter of its contract. */
const storeIndex = z.looseObject({
  entries: z.array(z.looseObject({ digest: sha256, redaction: z.unknown().optional() })),
})

const INDEX = 'index.json'
const BELONGING = new Set([INDEX, 'objects', 'log', 'evidence'])

/**
 * Verifies a published store: the log in `log/` is, its last state covers this very index, and each
 * object that the index names is there, unchanged and canonical, and no other. Public evidence in
 * `evidence/` is verified with it.
 */
export async function verifyPublished(dir: string, options: VerifyOptions): Promise<Report> {
  const inquiry = new Inquiry()
  for (const name of fs.readdirSync(dir).filter(name => !BELONGING.has(name))) {
    inquiry.add(finding('ALTERED', name, 'It does not belong here.'))
  }
  inquiry.within('log', () => inquireLog(path.join(dir, 'log'), options, inquiry))
  await checkObjects(dir, inquiry)
  const evidence = path.join(dir, 'evidence')
  if (fs.existsSync(evidence)) {
    await inquireEvidence(openEvidenceStore(folderPlace(evidence)), options, inquiry)
  }
  return inquiry.report()
}

async function checkObjects(dir: string, inquiry: Inquiry): Promise<void> {
  const bytes = inquiry.ask(INDEX, () => readFile(path.join(dir, INDEX)))
  if (!bytes) return
  checkCovered(bytes, inquiry)
  const index = inquiry.ask(INDEX, () => ofForm(storeIndex, parseCanonical(bytes, 'It'), 'It'))
  if (!index) return
  const folder: ContentFolder = { dir: path.join(dir, 'objects'), extension: '.json' }
  const listed = new Set(index.entries.filter(entry => !entry.redaction).map(entry => entry.digest))
  for (const digest of listed) {
    inquiry.ask(`object ${digest}`, () => {
      parseCanonical(readContent(folder, digest), 'It')
      inquiry.checked.objects += 1
    })
  }
  // By name and not by digest: a copy in the wrong folder is no object of the store.
  const names = new Set([...listed].map(digest => contentPath(folder, digest)))
  for (const name of await folderPlace(folder.dir).list()) {
    if (names.has(path.join(folder.dir, name))) continue
    inquiry.add(finding('ALTERED', `objects/${name}`, 'The index does not name it.'))
  }
}

/** Without a signature over the index, whoever can write the folder could have written all of it. */
function checkCovered(index: Buffer, inquiry: Inquiry): void {
  if (!inquiry.newest) return
  inquiry.ask(INDEX, () => {
    const cover = inquiry.newest?.covers.find(({ name }) => name === INDEX)
    if (!cover) throw new EvidenceError('POLICY_UNMET', 'No signed state of the log covers it.')
    if (cover.sha256 !== sha256Hex(index)) {
      throw new EvidenceError('ALTERED', 'It is not the one that the last state of the log covers.')
    }
  })
}
