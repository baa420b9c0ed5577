import { describeKilled } from './strike/killed.ts'
import { everyDeath } from './strike/steps.ts'

describeKilled('sqlite', () => statements => everyDeath(statements, ['before']))
describeKilled('postgresql', () => statements => everyDeath(statements, ['before', 'sent']))
