import fs from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { SECRET, startBucket } from '../../../schema/evidence/store/s3/bucket.ts'
import { evidenceDesk, SAID } from './evidence-desk.ts'

// Planted: the server looked in the folder all the same; seen to fail on 2026-11-25.
test('a desk keeps its evidence in a bucket, by setting', { timeout: 120_000 }, async () => {
  const { endpoint, objects } = await startBucket()
  const settings = {
    DESK_EVIDENCE_ENDPOINT: endpoint,
    DESK_EVIDENCE_BUCKET: 'evidence',
    DESK_EVIDENCE_KEY_ID: 'desk',
    DESK_EVIDENCE_SECRET: SECRET,
    DESK_EVIDENCE_PREFIX: 'desk/',
  }
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const desk = await evidenceDesk('sqlite', { stayOpen: false })
  try {
    await desk.as('staff', 'keys', 'make')
    const file = await desk.file('letter.txt', 'We found nothing.')
    const args = ['evidence', 'add', file, '--decision', 'release-1b', ...SAID.flat(), '--json']
    const { code, stdout, stderr } = await desk.as('staff', ...args)
    expect({ code, stderr }).toMatchObject({ code: 0 })
    const { id } = JSON.parse(stdout) as { id: string }
    expect([...objects.keys()].map(name => name.split('/')[1]).toSorted()).toEqual([
      'manifests',
      'sha256',
    ])
    expect(fs.existsSync(path.join(desk.place.dataDir, 'evidence'))).toBe(false)
    expect(await desk.as('reviewer', 'evidence', 'show', id)).toMatchObject({ code: 0 })
  } finally {
    vi.unstubAllEnvs()
    await desk.remove()
  }
})
