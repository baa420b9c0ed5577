import { figure, type Against, type Figure } from '../harness/figure.ts'
import type { Way } from './visible.ts'

/** The figures of several publications: the whole way, then each phase of it against the whole. */
export function figuresOf(what: string, ways: readonly Way[], aim: Against): Figure[] {
  const whole = figure(what, seconds(ways.map(({ visible }) => visible)), {
    unit: 's',
    against: aim,
  })
  const against = { name: 'the whole', value: whole.median }
  const names = [...new Set(ways.flatMap(({ phases }) => phases.map(({ name }) => name)))]
  const parts = names.map(name => {
    const took = ways.map(({ phases }) =>
      phases.filter(phase => phase.name === name).reduce((sum, { ms }) => sum + ms, 0),
    )
    return figure(`  ${name}`, seconds(took), { unit: 's', against })
  })
  const held = ways.map(way => way.held)
  return [
    whole,
    ...parts,
    figure('  longest wait of others meanwhile', seconds(held), { unit: 's', against }),
  ]
}

const seconds = (milliseconds: readonly number[]): number[] => milliseconds.map(ms => ms / 1000)
