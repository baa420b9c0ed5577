/**
 * The rules of publication as docs/workflow.md states them, written once more and as simply as
 * possible, from the papers and not from the code: what the desk does is compared with this.
 */

export const ROLES = ['staff', 'reviewer', 'leadership', 'admin'] as const
export type Role = (typeof ROLES)[number]
/** Five people and a program; somebody outside the game administers them all. */
export const PEOPLE = ['writer', 'colleague', 'reviewer', 'leader', 'chief', 'robot'] as const
export type Who = (typeof PEOPLE)[number]

/** Records with a workflow of their own, what others rest on first. */
export const RECORDS = ['figure', 'embargoed', 'finding', 'event', 'report'] as const
export type Name = (typeof RECORDS)[number]
/** What records show by value: whoever wrote it wrote in them. */
export const PARTS = ['source', 'second', 'footnote'] as const
export type Part = (typeof PARTS)[number]

export interface Account {
  role: Role | 'program'
  active: boolean
  /** False where the account was changed since the person signed in. */
  signedIn: boolean
}

/** What a record says; each list uses what it has fields for. */
export interface Content {
  title: string
  sources: Part[]
  footnotes: Part[]
  /** Named by their public version. */
  figures: Name[]
  findings: Name[]
}

export interface Version {
  /** How many revisions of each record and part it contains. */
  readonly contains: ReadonlyMap<string, number>
  readonly face: string | null
  readonly by: Who
  readonly at: number
  /** The public form as it was shown to whoever approved it. */
  readonly shown: unknown
}

/** What somebody was shown: `face` is the model's idea of it, the rest is what the desk answered. */
export interface Seen {
  readonly face: string
  readonly digest: string
  readonly json: unknown
}

/** What is scheduled, by whom, and what they saw. */
export interface Plan {
  readonly at: number
  readonly by: Who
  readonly seen: Seen
  readonly correction: boolean
}

export interface Item {
  state: string
  content: Content
  versions: Version[]
  plan: Plan | null
}

export interface Rules {
  now: number
  embargoEnds: number
  readonly accounts: Record<Who, Account>
  readonly items: Record<Name, Item>
  readonly texts: Record<Part, string>
  /** Who wrote each revision of a record or part, in order. */
  readonly authors: Record<Name | Part, string[]>
  readonly seen: Map<string, Seen>
}

const MAY = {
  write: ['staff', 'program'],
  submit: ['staff', 'program'],
  look: [...ROLES, 'program'],
  publish: ['reviewer', 'leadership', 'admin', 'program'],
  sendOut: ['admin', 'program'],
  administer: ['admin'],
} as const
export type Right = keyof typeof MAY

/** Rights are those of this moment, whenever the person signed in. */
export const may = ({ accounts }: Rules, who: Who, right: Right): boolean =>
  accounts[who].active && (MAY[right] as readonly string[]).includes(accounts[who].role)

/** The version that the public sees; null where there is none (any more). */
export const publicVersion = ({ items }: Rules, name: Name): number | null =>
  items[name].versions.at(-1)?.face == null ? null : items[name].versions.length

/** The parts that stand in a record by value. */
const embeds = ({ items }: Rules, name: Name): Part[] => [
  ...items[name].content.sources,
  ...items[name].content.footnotes,
]
const named = ({ items }: Rules, name: Name): Name[] => [
  ...items[name].content.figures,
  ...items[name].content.findings,
]

/** What the public would read: own words, parts by value, named records by their public version. */
export function face(rules: Rules, name: Name): string {
  const { title } = rules.items[name].content
  const texts = embeds(rules, name).map(part => [part, rules.texts[part]])
  const pins = named(rules, name).map(each => [each, publicVersion(rules, each)])
  return JSON.stringify([title, texts.sort(), pins.filter(([, version]) => version).sort()])
}

/** A named record that is not public, or an embargo (own or of a named record) that runs then. */
export const hindered = (rules: Rules, name: Name, at: number): boolean =>
  named(rules, name).some(each => publicVersion(rules, each) === null) ||
  ([name, ...named(rules, name)].includes('embargoed') && rules.embargoEnds > at)

/** True where somebody wrote a revision that the record's last version does not contain. */
export function wroteSince(rules: Rules, name: Name, who: Who): boolean {
  const last = rules.items[name].versions.at(-1)
  return [name, ...embeds(rules, name)].some(each =>
    rules.authors[each].slice(last?.contains.get(each) ?? 0).includes(who),
  )
}

/** Why something may not go out at an instant, as the codes of all rules that forbid it. */
export function against(rules: Rules, name: Name, who: Who, seen: Seen, at: number): string[] {
  return [
    ...(seen.face === face(rules, name) ? [] : ['REVISION_CHANGED']),
    ...(hindered(rules, name, at) ? ['CHECKS_FAILED'] : []),
    ...(wroteSince(rules, name, who) ? ['NOT_INDEPENDENT'] : []),
  ]
}

/** Puts the next version out. */
export function putOut(rules: Rules, name: Name, by: Who, seen: Seen, correction: boolean): void {
  const item = rules.items[name]
  const contains = new Map(
    [name, ...embeds(rules, name)].map(each => [each, rules.authors[each].length]),
  )
  item.versions.push({ contains, face: seen.face, by, at: rules.now, shown: seen.json })
  item.state = correction ? 'corrected' : 'published'
  item.plan = null
}
