import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withConnection, type Row } from '../../../../../schema/platform/connection.ts'
import { readPointer } from '../../../../../schema/publication/generation/index.ts'
import type { Place as Template, Provider } from '../../../../support/desk.ts'
import type { Case } from '../../../../support/faults/cases.ts'
import type { Plan, Step } from '../../../../support/faults/plan.ts'
import { runChild, type Ended } from '../../../../support/faults/run.ts'
import { plainProjectAt } from '../../../../support/plain-project.ts'
import { treeOf } from '../../../../support/tree.ts'
import { copyOf, makeTemplate, type Lies } from './template.ts'

/** A copy of the desk, for one run. */
interface Place extends Lies {
  readonly root: string
  readonly temp: string
}

/** The next start of a desk that has something to deliver. Each run gets a copy of its own. */
export class Scene {
  readonly #provider: Provider
  readonly #dir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-crash-'))
  readonly #project = path.join(this.#dir, 'project')
  #template: Template | undefined
  #runs = 0
  #first: Record<string, string> = {}
  #second: Record<string, string> = {}
  #notes: readonly string[] = []

  constructor(provider: Provider) {
    this.#provider = provider
  }

  /** Makes the desk, and says what the steps of a start are that nothing befalls. */
  async prepare(): Promise<readonly Step[]> {
    plainProjectAt(this.#project)
    this.#template = await makeTemplate(this.#provider, this.#project)
    const place = await this.#copy()
    this.#first = treeOf(generation(place.root, 1))
    const { result, said } = await this.#run(place, { at: 0, blow: 'kill' })
    assert.equal(result?.threw, null, said)
    this.#second = treeOf(generation(place.root, 2))
    this.#notes = await notesOf(this.#provider, place)
    assert.deepEqual(
      this.#notes.map(note => note.replace(/^\S+ /, '')),
      ['live in 1', 'live in 1', 'live in 2', 'live in 2', 'refused in 2'],
    )
    return result.steps
  }

  async remove(): Promise<void> {
    await this.#template?.remove()
    fs.rmSync(this.#dir, { recursive: true, force: true })
  }

  /**
   * A blow, then the next start: the old generation whole, the same versions live and refused as if
   * nothing had befallen it, each noted once, and no generation made twice.
   */
  async survives({ at, blow }: Case): Promise<void> {
    const place = await this.#copy()
    const ended = await this.#run(place, { at, blow })
    assert.equal(ended.killed, blow.startsWith('kill'), ended.said)
    const seen = this.#assertWhole(place)
    const next = await this.#run(place, { at: 0, blow })
    assert.equal(next.result?.threw, null, next.said)
    const last = this.#assertWhole(place)
    assert.equal(last, 2, `generation ${seen} was public after the blow, ${last} after the start`)
    assert.deepEqual(await notesOf(this.#provider, place), this.#notes)
    assert.deepEqual(fs.readdirSync(place.temp), [])
    fs.rmSync(path.dirname(place.dataDir), { recursive: true, force: true })
  }

  /** Every byte of both generations, as far as they are public; the number of the public one. */
  #assertWhole({ root }: Place): number {
    const number = readPointer(root)?.number ?? 0
    assert.deepEqual(treeOf(generation(root, 1)), this.#first)
    if (number > 1) assert.deepEqual(treeOf(generation(root, number)), this.#second)
    return number
  }

  async #copy(): Promise<Place> {
    assert.ok(this.#template)
    const dir = path.join(this.#dir, `run-${++this.#runs}`)
    const temp = path.join(dir, 'tmp')
    fs.mkdirSync(temp, { recursive: true })
    const lies = await copyOf(this.#template, path.join(dir, 'data'))
    return { ...lies, root: path.join(lies.dataDir, 'public'), temp }
  }

  #run = ({ dataDir, databaseUrl, root, temp }: Place, plan: Omit<Plan, 'under'>): Promise<Ended> =>
    runChild('delivery.child.ts', {
      plan: { ...plan, under: [root, temp] },
      input: { dataDir, databaseUrl, project: this.#project },
      temp,
      env: { FAULTS_DATABASE: '1' },
    })
}

const generation = (root: string, number: number) => path.join(root, 'generations', String(number))

/** What is noted of each publication, `KEY@VERSION live in 1`; each note has its audit event. */
async function notesOf(provider: Provider, { databaseUrl }: Lies): Promise<readonly string[]> {
  const rowsOf = (sql: string): Promise<Row[]> =>
    withConnection({ provider, databaseUrl }, connection => connection.rows(sql))
  const notes = await rowsOf(
    `SELECT p."id", p."key", p."version", d."state", d."generation" FROM "Publication" p
     LEFT JOIN "Delivery" d ON d."publication" = p."id"`,
  )
  const audit = await rowsOf(
    `SELECT "itemId", "operation" FROM "AuditEvent" WHERE "operation" LIKE 'delivery.%'`,
  )
  assert.deepEqual(
    audit.map(({ itemId, operation }) => `${String(itemId)} ${String(operation)}`).sort(),
    notes.map(({ id, state }) => `${String(id)} delivery.${String(state)}`).sort(),
  )
  return notes
    .map(n => `${String(n.key)}@${String(n.version)} ${String(n.state)} in ${String(n.generation)}`)
    .sort((a, b) => (a.replace(/^\S+ /, '') < b.replace(/^\S+ /, '') ? -1 : 1))
}

/** What a step does: to which part of the folder, or which kind of statement to which table. */
export function kindOf({ call, on }: Step): string {
  if (call === 'statement') {
    const table = /(?:main|public)[`"]\.[`"](\w+)/.exec(on)?.[1]
    return [/^\w+/.exec(on)?.[0], table].filter(Boolean).join(' ')
  }
  const place = on
    .replace(/^.*\/run-\d+\//, '')
    .replace(/desk-site-[^/]*/, 'scratch')
    .replace(/\.[0-9a-f]{12}\.tmp$/, '.tmp')
  return `${call} ${place}`
}
