export { seenDigest, SIGNED_FIELDS, undated, type Seen } from './binding.ts'
export { countedAnswers, countSignOffs, openDissent, type Count } from './count.ts'
export {
  FRESH_SIGN_IN_MINUTES,
  isOutside,
  signOffProblem,
  type Occasion,
  type SignOff,
} from './sign-off.ts'
