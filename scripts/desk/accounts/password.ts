import { randomInt } from 'node:crypto'

/** No letters that look like digits or like each other, since people copy it from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const GROUP = 5

/** A password nobody chose: 20 letters and digits in groups, about 99 bits. */
export function generatePassword(): string {
  const group = () =>
    Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}
