import { describeThrown } from './strike/thrown.ts'
import { everyStep } from './strike/steps.ts'

describeThrown(() => statements => everyStep(statements, ['before', 'after']))
