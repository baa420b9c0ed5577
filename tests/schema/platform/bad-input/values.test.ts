import { describeAnyValue } from './any-value.ts'

describeAnyValue(5)
