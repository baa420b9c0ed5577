import { compareServed } from './worlds/http/compare.ts'

compareServed('all')
