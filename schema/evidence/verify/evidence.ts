import type { EvidenceStore } from '../store/index.ts'
import { isExpired, MANIFEST, openSealed, WITHDRAWAL } from '../statement/index.ts'
import type { VerifyOptions } from './options.ts'
import { Inquiry, type Report } from './report.ts'
import { refuseUnlessEnough } from './signers.ts'
import { finding } from './verdict.ts'

/**
 * Verifies an evidence store: each manifest is genuine, the bytes that it vouches for are there and
 * unchanged, and somebody vouches for all bytes that are there.
 *
 * That evidence or its withdrawal was taken away altogether shows only against a list from elsewhere
 * (`Policy.manifests`, the audit log).
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
  await inquiry.askLater('.', async () => {
    for (const name of await store.strangers()) {
      inquiry.add(finding('ALTERED', name, 'It does not belong here.'))
    }
    const ids = await store.manifests()
    await checkObjects(store, await checkManifests(store, ids, options, inquiry), inquiry)
    await checkWithdrawals(store, ids, options, inquiry)
  })
}

/** The digests of all bytes that genuine manifests vouch for. */
async function checkManifests(
  store: EvidenceStore,
  ids: readonly string[],
  { ring, policy }: VerifyOptions,
  inquiry: Inquiry,
): Promise<ReadonlySet<string>> {
  for (const id of policy?.manifests ?? []) {
    if (ids.includes(id)) continue
    inquiry.add(finding('MISSING', `manifest ${id}`, 'It was asked for and is not there.'))
  }
  const vouched = new Set<string>()
  for (const id of ids) {
    const what = `manifest ${id}`
    await inquiry.askLater(what, async () => {
      const { value, signedBy } = openSealed(MANIFEST, await store.manifest(id), ring)
      inquiry.checked.statements += 1
      for (const { sha256 } of value.outputs) vouched.add(sha256)
      refuseUnlessEnough(signedBy, policy)
      if (policy?.freshAt !== undefined && isExpired(value, policy.freshAt)) {
        inquiry.add(finding('POLICY_UNMET', what, `It expired at ${value.expiresAt}.`))
      }
    })
  }
  return vouched
}

async function checkObjects(
  store: EvidenceStore,
  vouched: ReadonlySet<string>,
  inquiry: Inquiry,
): Promise<void> {
  for (const digest of new Set([...vouched, ...(await store.list())])) {
    const what = `object ${digest}`
    await inquiry.askLater(what, async () => {
      await store.get(digest)
      inquiry.checked.objects += 1
      if (vouched.has(digest)) return
      inquiry.add(finding('POLICY_UNMET', what, 'No manifest vouches for it.'))
    })
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
    await inquiry.askLater(what, async () => {
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
    })
  }
}
