import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { buildGeneration, readPointer } from '../../../../../schema/publication/generation/index.ts'
import { makeScratch } from '../../../../../schema/publication/generation/scratch.ts'
import type { PublishedObject } from '../../../../../schema/publication/contract/index.ts'
import type { Case } from '../../../../support/faults/cases.ts'
import type { Plan, Step } from '../../../../support/faults/plan.ts'
import { runChild, type Ended } from '../../../../support/faults/run.ts'
import { plainProjectAt } from '../../../../support/plain-project.ts'
import { publishedFixture } from '../../../../support/published-fixture/index.ts'
import { published } from '../../../../support/published-fixture/object.ts'
import { treeOf } from '../../../../support/tree.ts'

const notice = (slug: string) =>
  published('notice', 'gpt-2', slug, {
    title: 'Withheld',
    text: 'One item is withheld.',
    count: 1,
    until: '2027-01-01T00:00:00.000Z',
  })
/** What is published, generation by generation: the fourth is the one that is made. */
type Published = (generation: number) => readonly PublishedObject[]

const FEW: Published = generation =>
  ['one', 'two', 'three', 'four'].slice(0, generation).map(notice)
/** The whole fixture, one version more each time. */
const MANY: Published = generation =>
  publishedFixture.slice(0, publishedFixture.length - 4 + generation)

const SECRETS = { ids: [], canaries: [], values: [] }

/** A folder that only looks like what a build leaves. */
const OF_ANOTHER_DESK = 'desk-site-of-another-desk'

/** A copy of the scene, for one run. */
interface Place {
  readonly root: string
  readonly temp: string
}

/**
 * A desk whose fourth generation is about to be made, with the first about to go and with all that
 * a build that was killed before can have left. Each run gets a copy of its own.
 */
export class Scene {
  readonly #dir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-crash-'))
  readonly #project: string
  readonly #published: Published
  readonly #template = path.join(this.#dir, 'template')
  #runs = 0
  #before: Record<string, string> = {}
  #after: Record<string, string> = {}

  /** @param site `whole`: the site itself, built by Astro; `plain`: a stand-in that takes no time. */
  constructor(site: 'plain' | 'whole' = 'plain') {
    this.#published = site === 'plain' ? FEW : MANY
    this.#project = site === 'plain' ? path.join(this.#dir, 'project') : path.resolve('.')
    if (site === 'plain') plainProjectAt(this.#project)
  }

  /** Makes the scene, and says what the steps of a run are that nothing befalls. */
  async prepare(): Promise<readonly Step[]> {
    for (const number of [1, 2, 3]) {
      await buildGeneration({ ...this.#request(this.#template), objects: this.#published(number) })
    }
    this.#before = treeOf(generation(this.#template, 3))
    leaveHalfDone(this.#template)
    const place = this.#copy()
    const { result, said } = await this.#run(place, { at: 0, blow: 'kill' })
    assert.equal(result?.threw, null, said)
    this.#after = treeOf(generation(place.root, 4))
    assertTidy(place)
    return result.steps
  }

  remove(): void {
    fs.rmSync(this.#dir, { recursive: true, force: true })
  }

  /** What is public after a blow, and what is public and lies about after the next start. */
  async survives({ at, blow }: Case): Promise<void> {
    const place = this.#copy()
    const ended = await this.#run(place, { at, blow })
    assert.equal(ended.killed, blow.startsWith('kill'), ended.said)
    const current = readPointer(place.root)?.number ?? 0
    assert.ok(current === 4 || (current === 3 && ended.result?.threw !== null), `It is ${current}.`)
    this.#assertWhole(place, current)
    const next = await this.#run(place, { at: 0, blow })
    assert.equal(next.result?.threw, null, next.said)
    const last = readPointer(place.root)?.number ?? 0
    assert.ok(last >= 4)
    this.#assertWhole(place, last)
    assertTidy(place)
    fs.rmSync(path.dirname(place.root), { recursive: true, force: true })
  }

  /** The old generation, and the new one where it is public: every byte. */
  #assertWhole({ root }: Place, current: number): void {
    assert.deepEqual(treeOf(generation(root, 3)), this.#before)
    if (current > 3) assert.deepEqual(treeOf(generation(root, current)), this.#after)
  }

  #request = (root: string) => ({
    root,
    projectRoot: this.#project,
    objects: this.#published(4),
    secrets: SECRETS,
  })

  #copy(): Place {
    const dir = path.join(this.#dir, `run-${++this.#runs}`)
    const place = { root: path.join(dir, 'public'), temp: path.join(dir, 'tmp') }
    fs.cpSync(this.#template, place.root, { recursive: true })
    fs.mkdirSync(path.join(place.temp, OF_ANOTHER_DESK), { recursive: true })
    leaveScratch(place)
    return place
  }

  #run = ({ root, temp }: Place, plan: Omit<Plan, 'under'>): Promise<Ended> =>
    runChild('generation.child.ts', {
      plan: { ...plan, under: [root, temp] },
      input: this.#request(root),
      temp,
    })
}

const generation = (root: string, number: number) => path.join(root, 'generations', String(number))

/** What builds that were killed have left: unfinished, half removed, never public, half written. */
function leaveHalfDone(root: string): void {
  const unfinished = path.join(root, 'generations', '7.unfinished', 'store')
  fs.mkdirSync(unfinished, { recursive: true })
  fs.writeFileSync(path.join(unfinished, 'index.json'), '{')
  fs.mkdirSync(path.join(root, 'generations', '0.removed'))
  fs.cpSync(generation(root, 2), generation(root, 6), { recursive: true })
  fs.writeFileSync(path.join(root, 'pointer.json.0123456789ab.tmp'), '{"gen')
}

/** What a site build leaves that is killed. */
function leaveScratch({ root, temp }: Place): void {
  const before = process.env.TMPDIR
  process.env.TMPDIR = temp
  try {
    fs.writeFileSync(path.join(makeScratch(root), 'index.json'), '{')
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

function assertTidy({ root, temp }: Place): void {
  assert.deepEqual(fs.readdirSync(temp), [OF_ANOTHER_DESK])
  assert.deepEqual(fs.readdirSync(root).sort(), ['generations', 'outcome.json', 'pointer.json'])
  const numbers = fs.readdirSync(path.join(root, 'generations')).map(Number)
  const last = Math.max(...numbers)
  assert.deepEqual(numbers.sort(), [last - 2, last - 1, last])
}

/** What a step does to which part of the folder. */
export function kindOf({ call, on }: Step): string {
  const place = on
    .replace(/^.*\/run-\d+\//, '')
    .replace(/desk-site-[^/]*/, 'scratch')
    .replace(/\.[0-9a-f]{12}\.tmp$/, '.tmp')
    .replace(/(store|site)(\/.*)?$/, '$1')
  return `${call} ${place}`
}
