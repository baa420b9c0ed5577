import { describe } from 'vitest'
import { proveCanaries } from './prove.ts'

describe('a word that is not public (sqlite)', () => {
  proveCanaries('sqlite')
})
