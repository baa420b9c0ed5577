export { bashCompletion } from './bash.ts'
export { placesOf, type Place } from './tree.ts'
export { zshCompletion } from './zsh.ts'
