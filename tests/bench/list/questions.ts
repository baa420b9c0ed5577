/** One list as somebody looks at it in the Admin UI, and the same in bare SQL. */
export interface Question {
  readonly name: string
  readonly list: 'MisuseObservation' | 'AuditEvent'
  /** What the list page selects, column by column. */
  readonly columns: string
  readonly where: readonly object[]
  /** Condition in SQL. */
  readonly condition: string
  readonly sort: readonly [field: string, direction: 'asc' | 'desc']
  readonly page?: number
  /** True where words are looked for inside long texts, which no index can help. */
  readonly search?: boolean
}

const PAGE = 50
const NOT_ARCHIVED = { archivedAt: { equals: null } }
/** `claimedBy { … }` is how the list page shows a link. */
const COLUMNS = 'title kind severity triageState claimedBy { id label: name } createdAt'
const AUDIT_COLUMNS = 'at actor role operation listKey itemId'
/** Within the years over which the generator spreads them. */
const WEEK_AGO = '2019-10-29T00:00:00.000Z'

const observations = (
  question: Pick<Question, 'name'> & Partial<Question> & { readonly sql?: string },
): Question => ({
  list: 'MisuseObservation',
  columns: COLUMNS,
  sort: ['createdAt', 'desc'],
  ...question,
  where: [...(question.where ?? []), NOT_ARCHIVED],
  condition: [question.condition, '"archivedAt" IS NULL'].filter(Boolean).join(' AND '),
})

/** What people look at, from the list's first page to the questions on the first page of the Admin UI. */
export const QUESTIONS: readonly Question[] = [
  observations({ name: 'first page' }),
  observations({ name: 'page 20', page: 20 }),
  observations({ name: 'page 1,000', page: 1000 }),
  observations({ name: 'by title', sort: ['title', 'asc'] }),
  observations({
    name: 'new for a week',
    where: [{ triageState: { in: ['new'] } }, { createdAt: { lt: WEEK_AGO } }],
    condition: `"triageState" IN ('new') AND "createdAt" < '${WEEK_AGO}'`,
    sort: ['createdAt', 'asc'],
  }),
  observations({
    name: 'open',
    columns: `${COLUMNS} releases { id label: name }`,
    where: [{ triageState: { in: ['new', 'triage', 'confirmed'] } }],
    condition: `"triageState" IN ('new', 'triage', 'confirmed')`,
  }),
  observations({
    name: 'closed, sender not told',
    columns: 'title closeReason reporter { id label: name } assignee { id label: name } updatedAt',
    where: [{ triageState: { in: ['closed'] } }, { senderInformedAt: { equals: null } }],
    condition: `"triageState" IN ('closed') AND "senderInformedAt" IS NULL`,
    sort: ['updatedAt', 'desc'],
  }),
  observations({
    name: 'serious incidents, page 3',
    where: [{ severity: { in: ['serious', 'critical'] } }, { kind: { in: ['incident'] } }],
    condition: `"severity" IN ('serious', 'critical') AND "kind" IN ('incident')`,
    page: 3,
  }),
  {
    name: 'audit, first page',
    list: 'AuditEvent',
    columns: AUDIT_COLUMNS,
    where: [],
    condition: '1 = 1',
    sort: ['at', 'desc'],
  },
  {
    name: 'audit of one record',
    list: 'AuditEvent',
    columns: `${AUDIT_COLUMNS} fields`,
    where: [{ itemId: { equals: 'an id that no record has' } }],
    condition: `"itemId" = 'an id that no record has'`,
    sort: ['at', 'desc'],
  },
  observations({
    name: 'search for a word',
    where: [{ OR: [{ title: { contains: 'mailing' } }, { narrative: { contains: 'mailing' } }] }],
    condition: `("title" LIKE '%mailing%' OR "narrative" LIKE '%mailing%')`,
    search: true,
  }),
]

const skipOf = ({ page = 1 }: Question): number => (page - 1) * PAGE

/** The list page's own document. */
export const documentOf = ({ list, columns }: Question): string => {
  const many = list === 'AuditEvent' ? 'auditEvents' : 'misuseObservations'
  return `query ($where: ${list}WhereInput, $take: Int!, $skip: Int!, $orderBy: [${list}OrderByInput!]) {
    done: ${many}(where: $where, take: $take, skip: $skip, orderBy: $orderBy) { id ${columns} }
    count: ${many}Count(where: $where)
  }`
}

export const variablesOf = (question: Question) => ({
  where: question.where.length > 0 ? { AND: question.where } : {},
  take: PAGE,
  skip: skipOf(question),
  orderBy: [{ [question.sort[0]]: question.sort[1] }],
})

/** The page and the count, as one would write them by hand. */
export function sqlOf(question: Question): readonly string[] {
  const { list, condition, sort } = question
  const [field, direction] = sort
  const from = `FROM "${list}" WHERE ${condition}`
  return [
    `SELECT * ${from} ORDER BY "${field}" ${direction} LIMIT ${PAGE} OFFSET ${skipOf(question)}`,
    `SELECT COUNT(*) ${from}`,
  ]
}
