import { ofEachListAndKind } from './timing/questions.ts'
import { compareTimes } from './timing/worlds.ts'

compareTimes(ofEachListAndKind, 3_600_000)
