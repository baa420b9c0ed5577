import { describeKilledAdding } from './killed.ts'

// Every kind of step, on both databases: killed.long.test.ts.
describeKilledAdding('sqlite', [['kill', /^statement INSERT INTO .*Evidence/]])
