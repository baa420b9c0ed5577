import { telling } from './timing/questions.ts'
import { compareTimes } from './timing/worlds.ts'

// Every kind of question to every list: two-worlds-time.long.test.ts.
compareTimes(telling, 240_000)
