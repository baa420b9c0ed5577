import { describe, expect, test } from 'vitest'
import { SeedError, type SeedProblem } from '../../../scripts/seed/errors.ts'
import { makePlan } from '../../../scripts/seed/plan/index.ts'

const ORGANIZATION = `seed: 1
organizations:
  maker: { name: Maker, kind: lab }
`
const SOURCE = `seed: 1
sources:
  post: { title: A post, kind: post, confidence: verified, url: https://example.org/, locator: Top }
`
const FAMILY = `seed: 1
family: owl
publish: { instant: 2019-01-01T00:00:00Z }
families:
  owl: { name: Owl, developer: maker }
releases:
  small: { name: Owl small, stageOrder: 1, parametersNamed: 1M, status: planned }
`

const plan = (...texts: string[]) =>
  makePlan(texts.map((text, index) => ({ file: `${index + 1}.yaml`, text })))

const printProblem = ({ file, line, field, message }: SeedProblem): string =>
  `${file}:${line} ${field ? `${field}: ` : ''}${message}`

/** What is told about files that are refused. */
function problems(...texts: string[]): string[] {
  try {
    plan(...texts)
  } catch (error) {
    if (error instanceof SeedError && error.code === 'SEED_INVALID') {
      return error.problems.map(printProblem)
    }
    throw error
  }
  return []
}

describe('the form of a file', () => {
  test('a field that does not exist is named with its line', () => {
    expect(
      problems('seed: 1\norganizations:\n  maker:\n    name: Maker\n    kind: lab\n    kid: 1\n'),
    ).toEqual(['1.yaml:6 organizations.maker.kid: There is no such field.'])
  })

  test('every problem of every file is told at once', () => {
    const found = problems(
      'seed: 2\n',
      'seed: 1\norganizations:\n  maker: { name: Maker, kind: bakery }\n',
    )
    expect(found).toHaveLength(2)
    expect(found[0]).toMatch(/^1\.yaml:1 seed: /)
    expect(found[1]).toMatch(/^2\.yaml:3 organizations\.maker\.kind: /)
  })

  test('broken YAML and doubled keys are told with their line', () => {
    expect(problems('seed: 1\norganizations: {\n')[0]).toMatch(/^1\.yaml:\d+ /)
    expect(problems('seed: 1\nseed: 1\n')[0]).toMatch(/^1\.yaml:2 .*unique/)
  })

  test('an empty file is refused', () => {
    expect(problems('')).toEqual(['1.yaml:1 Is empty.'])
  })

  test.each([
    ['a slug with capitals', 'organizations: { Maker: { name: Maker, kind: lab } }', /hyphens/],
    [
      'a date that is none',
      'sources: { p: { title: T, kind: post, confidence: verified, publishedOn: 2019-02-30 } }',
      /Must be a date/,
    ],
    [
      'an address without its scheme',
      'organizations: { m: { name: M, kind: lab, url: example.org } }',
      /URL/,
    ],
  ])('%s is refused', (_what, line, words) => {
    expect(problems(`seed: 1\n${line}\n`)[0]).toMatch(words)
  })

  test('markup is read while the file is', () => {
    const text = `${FAMILY}findings:\n  one:\n    number: 1\n    title: One\n    sources: [post]\n    body: "{{figure:"\n`
    expect(problems(ORGANIZATION, SOURCE, text)).toEqual([
      '3.yaml:13 findings.one.body: "{{" is opened and not closed in "{{figure:".',
    ])
  })
})

describe('what records name', () => {
  test('what is in no file must be on the desk already', () => {
    expect(plan(FAMILY).external).toMatchObject([
      { list: 'Organization', key: 'maker', place: { file: '1.yaml', line: 5 } },
    ])
    expect(plan(ORGANIZATION, FAMILY).external).toEqual([])
  })

  test('a bare slug means the family of the block', () => {
    const event = `events:\n  out:\n    { title: Out, category: release, listedMonth: 2019-01, order: 1, eventDate: 2019-01-01, releases: [small], sources: [post] }\n`
    expect(problems(ORGANIZATION, SOURCE, FAMILY + event)).toEqual([])
    const grant = `seed: 1\ngrants:\n  one: { organization: maker, release: small }\n`
    expect(problems(ORGANIZATION, FAMILY, grant)[0]).toMatch(/Say of which family: FAMILY\/small/)
  })

  test('a record that comes only later cannot be named before', () => {
    const later = `seed: 1
family: owl
publish: { instant: 2020-01-01T00:00:00Z }
releases:
  big: { name: Owl big, stageOrder: 2, parametersNamed: 9M, status: released }
`
    const early = `${FAMILY}measurements:
  size: { subject: big, metric: Size, value: 9, unit: count, selection: not_applicable, measuredBy: self, sources: [post] }
`
    expect(problems(ORGANIZATION, SOURCE, early, later)).toEqual([
      '3.yaml:9 measurements.size.subject: Names Release owl/big, which is written only later.',
    ])
  })

  test('a record of a family needs one', () => {
    const homeless = FAMILY.replace('family: owl\n', '')
    expect(problems(ORGANIZATION, homeless)[0]).toMatch(/Belongs to a family/)
  })
})

describe('stages', () => {
  const update = `seed: 1
family: owl
publish: { instant: 2020-01-01T00:00:00Z, change: { note: It came out. } }
releases:
  small: { status: released, releasedOn: 2020-01-01 }
`

  test('go by their instants, whatever the order of the files', () => {
    const { stages } = plan(update, FAMILY, ORGANIZATION)
    expect(stages.map(stage => stage.outcome)).toEqual([
      { kind: 'publish', instant: '2019-01-01T00:00:00.000Z' },
      { kind: 'publish', instant: '2020-01-01T00:00:00.000Z' },
    ])
  })

  test('a later stage says only what changes', () => {
    const { stages } = plan(ORGANIZATION, FAMILY, update)
    expect(stages[1]?.records[0]).toMatchObject({
      key: 'small',
      change: { kind: 'update', note: 'It came out.' },
      values: { name: 'Owl small', status: 'released', releasedOn: '2020-01-01' },
    })
  })

  test('what is published again must say what changed', () => {
    const silent = update.replace(', change: { note: It came out. }', '')
    expect(problems(ORGANIZATION, FAMILY, silent)).toEqual([
      '3.yaml:5 releases.small: Is published again: say what changed in "change", here or in the block.',
    ])
  })

  test('a record is given once a stage', () => {
    expect(problems(ORGANIZATION, FAMILY, FAMILY)[0]).toMatch(/Is given twice; first in 2\.yaml:5/)
  })

  test('two files may name the same organisation, if they agree about it', () => {
    expect(problems(ORGANIZATION, ORGANIZATION)).toEqual([])
    expect(problems(ORGANIZATION, ORGANIZATION.replace('lab', 'company'))[0]).toMatch(/twice/)
  })

  test('a file may hold several blocks', () => {
    expect(plan(`${ORGANIZATION}---\n${FAMILY}`).stages).toHaveLength(1)
  })
})

describe('sources', () => {
  const place = `  top: { of: post, locator: First line, exactWords: It is out. }\n`

  test('one place of a page takes the rest from the page', () => {
    const [, top] = plan(SOURCE + place).standing
    expect(top?.values).toEqual({
      title: 'A post',
      kind: 'post',
      confidence: 'verified',
      url: 'https://example.org/',
      locator: 'First line',
      exactWords: 'It is out.',
    })
  })

  test('a page that is not there, or leans on another itself, is refused', () => {
    expect(problems(`seed: 1\nsources:\n${place}`)[0]).toMatch(/There is no source "post"/)
    expect(problems(`${SOURCE}${place}  below: { of: top }\n`)[0]).toMatch(/stands alone/)
  })
})
