import { crossStates } from './states/cross.ts'

crossStates('two of each')
