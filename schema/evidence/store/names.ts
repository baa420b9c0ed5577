import { assertDigest } from '../digest.ts'

/** What lies in an evidence store, each kind under names of its own. */
export type Area = 'sha256' | 'manifests' | 'withdrawals'

const ENDINGS: Readonly<Record<Area, string>> = {
  sha256: '',
  manifests: '.json',
  withdrawals: '.json',
}

/** The name of what belongs to a digest. @throws EvidenceError `NOT_A_DIGEST`. */
export function nameOf(area: Area, digest: string): string {
  assertDigest(digest)
  return `${area}/${digest.slice(0, 2)}/${digest}${ENDINGS[area]}`
}

/** The area and digest of a name, or null where it is none of ours. */
export function partsOf(name: string): { area: Area; digest: string } | null {
  const [area, , file] = name.split('/')
  const digest = file?.slice(0, 64) ?? ''
  if (!isArea(area) || !/^[0-9a-f]{64}$/.test(digest)) return null
  return nameOf(area, digest) === name ? { area, digest } : null
}

const isArea = (name: string | undefined): name is Area =>
  name !== undefined && Object.hasOwn(ENDINGS, name)
