import { describe, expect, it } from 'vitest'
import {
  addEvidence,
  openEvidenceStore,
  verifyEvidence,
  withdrawEvidence,
} from '../../../../../schema/evidence/index.ts'
import { s3Place, type S3Settings } from '../../../../../schema/evidence/store/s3/index.ts'
import { refusal } from '../../../../support/temp.ts'
import { at, makeKeys, manifestOf } from '../../support.ts'
import { SECRET, startBucket } from './bucket.ts'

const keys = makeKeys()
const bytes = Buffer.from([0, 255, 10, 13, 128])

async function open(also: Partial<S3Settings> = {}) {
  const bucket = await startBucket()
  const place = s3Place({
    endpoint: bucket.endpoint,
    bucket: 'evidence',
    region: 'eu-central-1',
    accessKeyId: 'desk',
    secretAccessKey: SECRET,
    prefix: 'desk/',
    ...also,
  })
  return { bucket, place, store: openEvidenceStore(place) }
}

describe('an evidence store in a bucket', () => {
  it('holds evidence as a folder does', async () => {
    const { bucket, store } = await open()
    bucket.objects.set('other/notes.txt', Buffer.from('not ours'))
    const id = await addEvidence(store, manifestOf([bytes]), [bytes], [keys.evidence])
    expect(await addEvidence(store, manifestOf([bytes]), [bytes], [keys.evidence])).toBe(id)
    const [digest] = (await store.list()) as [string]
    expect(await store.get(digest)).toEqual(bytes)
    expect([await store.has(digest), await store.has('0'.repeat(64))]).toEqual([true, false])
    await expect(store.get('0'.repeat(64))).rejects.toThrow(refusal('MISSING'))
    const report = await verifyEvidence(store, { ring: keys.ring })
    expect(report).toMatchObject({ exitCode: 0, checked: { statements: 1, objects: 1 } })
  })

  it('lists all pages, and names what does not belong to it', async () => {
    const { bucket, store } = await open()
    const digests = await Promise.all([1, 2, 3, 4, 5].map(n => store.put(Buffer.from([n]))))
    bucket.objects.set('desk/a note & more+.txt', Buffer.from('x'))
    expect(await store.list()).toEqual(digests.toSorted())
    expect(await store.strangers()).toEqual(['a note & more+.txt'])
  })

  it('finds bytes that were altered in it', async () => {
    const { bucket, store } = await open()
    await addEvidence(store, manifestOf([bytes]), [bytes], [keys.evidence])
    const [name] = [...bucket.objects.keys()].filter(key => key.includes('sha256')) as [string]
    bucket.objects.set(name, Buffer.from('altered'))
    expect((await verifyEvidence(store, { ring: keys.ring })).exitCode).toBe(1)
  })

  // Planted: the condition of the write was left out; seen to fail on 2026-11-25.
  it('keeps the first of two withdrawals that come at once', async () => {
    const { store } = await open()
    const id = await addEvidence(store, manifestOf([bytes]), [bytes], [keys.evidence])
    const withdraw = (reason: string) =>
      withdrawEvidence(store, { manifest: id, reason, at: at(30) }, [keys.evidence])
    const all = await Promise.allSettled(['a', 'b', 'c'].map(withdraw))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(
      all.filter(one => one.status === 'rejected').map(({ reason }) => reason as unknown),
    ).toEqual([refusal('CONFLICT'), refusal('CONFLICT')])
  })

  it('tries again where the service is busy, and says so where it stays busy', async () => {
    const { bucket, place } = await open()
    bucket.failures.push(503, 500)
    expect(await place.create('one', bytes)).toBe(true)
    bucket.failures.push(503, 503, 503, 503)
    await expect(place.read('one')).rejects.toThrow(refusal('UNAVAILABLE'))
    expect(await place.read('one')).toEqual(bytes)
  })

  it('waits for a write that is under way', async () => {
    const { bucket, place } = await open()
    bucket.failures.push(404, 409, 409)
    expect(await place.create('one', bytes)).toBe(true)
    bucket.failures.push(404, 409, 409, 409, 409, 409)
    await expect(place.create('two', bytes)).rejects.toThrow(refusal('UNAVAILABLE'))
  })

  it('is never valid where it cannot be reached or does not let us in', async () => {
    const denied = await open({ secretAccessKey: 'another' })
    const error = await denied.store.list().catch((error: unknown) => error)
    expect(error).toEqual(refusal('UNAVAILABLE'))
    expect(String(error)).toContain('SignatureDoesNotMatch')
    expect(String(error)).not.toContain('another')
    const away = await open({ endpoint: 'http://127.0.0.1:9' })
    await expect(away.store.put(bytes)).rejects.toThrow(refusal('UNAVAILABLE'))
    expect((await verifyEvidence(away.store, { ring: keys.ring })).exitCode).toBe(2)
  })

  it.each<[string, Partial<S3Settings>]>([
    ['no address', { endpoint: 'storage' }],
    ['an address of a file', { endpoint: 'file:///evidence' }],
    ['a bucket that is a path', { bucket: '../other' }],
    ['a prefix that is no folder', { prefix: 'desk' }],
    ['no secret', { secretAccessKey: '' }],
  ])('is not opened with %s', async (_, also) => {
    await expect(open(also)).rejects.toThrow(refusal('MALFORMED'))
  })
})
