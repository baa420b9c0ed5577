import type { EvidenceStore } from '../store/index.ts'
import { isExpired, MANIFEST, openSealed, WITHDRAWAL, type Manifest } from '../statement/index.ts'
import type { VerifyOptions } from './options.ts'
import { Inquiry, type Report } from './report.ts'
import { refuseUnlessEnough } from './signers.ts'
import { finding, findingOf } from './verdict.ts'

/**
 * Verifies an evidence store: each manifest is genuine, the bytes that it vouches for are there and
 * unchanged, and somebody vouches for all bytes that are there.
 */
export async function verifyEvidence(
  store: EvidenceStore,
  options: VerifyOptions,
): Promise<Report> {
  const inquiry = new Inquiry()
  await inquireEvidence(store, options, inquiry)
  return inquiry.report()
}

/** As `verifyEvidence`, as a part of an inquiry into more. */
export async function inquireEvidence(
  store: EvidenceStore,
  options: VerifyOptions,
  inquiry: Inquiry,
): Promise<void> {
  for (const name of await store.strangers()) {
    inquiry.add(finding('ALTERED', name, 'It does not belong here.'))
  }
  const ids = await store.manifests()
  for (const id of options.policy?.manifests ?? []) {
    if (ids.includes(id)) continue
    inquiry.add(finding('MISSING', `manifest ${id}`, 'It was asked for and is not there.'))
  }
  const vouched = new Set<string>()
  for (const id of ids) {
    const manifest = await checkManifest(store, id, options, inquiry)
    for (const { sha256 } of manifest?.outputs ?? []) vouched.add(sha256)
  }
  const objects = await store.list()
  for (const digest of new Set([...vouched, ...objects])) {
    await checkObject(store, digest, vouched.has(digest), inquiry)
  }
  await checkWithdrawals(store, ids, options, inquiry)
}

async function checkManifest(
  store: EvidenceStore,
  id: string,
  { ring, policy }: VerifyOptions,
  inquiry: Inquiry,
): Promise<Manifest | null> {
  const what = `manifest ${id}`
  try {
    const { value, signedBy } = openSealed(MANIFEST, await store.manifest(id), ring)
    refuseUnlessEnough(signedBy, policy)
    inquiry.checked.statements += 1
    if (policy?.freshAt !== undefined && isExpired(value, policy.freshAt)) {
      inquiry.add(finding('POLICY_UNMET', what, `It expired at ${value.expiresAt}.`))
    }
    return value
  } catch (error) {
    inquiry.add(findingOf(what, error))
    return null
  }
}

async function checkObject(
  store: EvidenceStore,
  digest: string,
  vouched: boolean,
  inquiry: Inquiry,
): Promise<void> {
  const what = `object ${digest}`
  try {
    await store.get(digest)
    inquiry.checked.objects += 1
    if (!vouched) inquiry.add(finding('POLICY_UNMET', what, 'No manifest vouches for it.'))
  } catch (error) {
    inquiry.add(findingOf(what, error))
  }
}

async function checkWithdrawals(
  store: EvidenceStore,
  manifests: readonly string[],
  { ring, policy }: VerifyOptions,
  inquiry: Inquiry,
): Promise<void> {
  for (const id of await store.withdrawals()) {
    const what = `withdrawal of ${id}`
    try {
      const { value } = openSealed(WITHDRAWAL, (await store.withdrawal(id)) as Buffer, ring)
      inquiry.checked.statements += 1
      if (value.manifest !== id) {
        inquiry.add(finding('ALTERED', what, `It was signed for ${value.manifest}.`))
      } else if (!manifests.includes(id)) {
        inquiry.add(finding('MISSING', `manifest ${id}`, 'It was withdrawn and is not there.'))
      } else if (policy?.refuseWithdrawn) {
        inquiry.add(finding('POLICY_UNMET', what, `It counts no more since ${value.at}.`))
      } else {
        inquiry.notes.push(`Manifest ${id} was withdrawn at ${value.at}: ${value.reason}`)
      }
    } catch (error) {
      inquiry.add(findingOf(what, error))
    }
  }
}
