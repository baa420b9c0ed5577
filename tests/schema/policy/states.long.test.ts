import { crossStates } from './states/cross.ts'

crossStates('everybody')
