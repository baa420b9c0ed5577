import { describeAnyText } from './any-text.ts'

describeAnyText(16)
