import { describeKilled } from './strike/killed.ts'
import { WRITES } from './strike/operations.ts'
import { everyDeath, oneOfEachKind, verbOf } from './strike/steps.ts'

// Each verb once, each in another operation. The tables that it writes to are told apart where the
// statement is thrown (thrown.test.ts), and all of them, killed, in killed.long.test.ts.
describeKilled(
  'sqlite',
  () => oneOfEachKind(statements => everyDeath(statements, ['before']), 1, undefined, verbOf),
  [...WRITES, 'a confirmed redaction'],
)
