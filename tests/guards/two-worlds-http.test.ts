import { compareServed } from './worlds/http/compare.ts'

compareServed('a sample')
