type Values = Readonly<Record<string, string>>
const THEN = `'2026-01-01T00:00:00.000Z'`

/** A published version, its correction, its content, and a proposal to take that down, each as SQL. */
const ROWS: Readonly<Record<string, Values>> = {
  Publication: {
    id: `'p'`,
    kind: `'release'`,
    slug: `'s'`,
    key: `'release/f/s'`,
    listKey: `'Release'`,
    itemId: `'i'`,
    version: '1',
    digest: `'d'`,
    changeKind: `'first'`,
    instant: THEN,
    seenDigest: `'d'`,
    publishedBy: `'user:1'`,
  },
  Correction: { id: `'c'`, changeKind: `'correction'`, at: THEN },
  Payload: { id: `'y'`, digest: `'d'`, salt: `'s'`, bytes: `'b'` },
  WordsAllowance: {
    id: `'w'`,
    listKey: `'Release'`,
    itemId: `'i'`,
    seenDigest: `'d'`,
    collisions: `'["m"]'`,
    reason: `'r'`,
    allowedBy: `'user:1'`,
    at: THEN,
  },
  Waiver: {
    id: `'v'`,
    question: `'E1'`,
    expiresAt: THEN,
    proposedBy: `'user:1'`,
    proposedRole: `'staff'`,
    proposedAt: THEN,
  },
  Evidence: {
    id: `'e'`,
    kind: `'document'`,
    size: '1',
    measuredBy: `'self'`,
    selection: `'random'`,
    addedAt: THEN,
  },
  SignOff: {
    id: `'g'`,
    by: `'user:1'`,
    role: `'reviewer'`,
    choice: `'reject'`,
    reason: `'r'`,
    digest: `'d'`,
    signedAt: THEN,
    authenticatedAt: THEN,
  },
  ChecklistRun: {
    id: `'n'`,
    checklist: '1',
    at: THEN,
    digest: `'d'`,
    content: `'{"answers":[],"basis":{"record":{"title":"t"},"waivers":[],"signOffs":[1]}}'`,
  },
  ReleaseDecision: {
    id: `'i'`,
    phase: `'preparing'`,
    decisionKind: `'live'`,
    harms: `'[]'`,
    state: `'draft'`,
  },
  Redaction: {
    id: `'x'`,
    key: `'release/f/s'`,
    listKey: `'Release'`,
    itemId: `'i'`,
    savedStates: '1',
    digests: `'["d"]'`,
    reason: `'r'`,
    proposedBy: `'user:1'`,
    proposedAt: THEN,
  },
}

/** A statement that writes the row of a table, with other or more values. */
export function insertInto(table: string, changed: Values = {}): string {
  const values = { ...ROWS[table], ...changed }
  const columns = Object.keys(values).map(name => `"${name}"`)
  return `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${Object.values(values).join(', ')})`
}
