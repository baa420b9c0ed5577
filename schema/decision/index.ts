export type { Finding } from './answer.ts'
export * from './bundle/index.ts'
export * from './checklist/index.ts'
export { compareRuns, type Comparison, type Difference } from './compare.ts'
export * from './conditions/index.ts'
export { verdictOf, type Verdict } from './decide.ts'
export * from './errors.ts'
export {
  hasFigures,
  parseFacts,
  readFigures,
  REPORT_DAYS,
  type DetectorResult,
  type Facts,
  type Figures,
} from './facts/index.ts'
export * from './gate/index.ts'
export { isIrreversible, type AccessLevel } from './irreversible.ts'
export {
  runChecklist,
  runDigest,
  type Answer,
  type PersonalAnswer,
  type Run,
  type RunInput,
} from './run.ts'
export { compare } from './numbers.ts'
export * from './sign-off/index.ts'
export { precisionAt, textsNeeded } from './statistics.ts'
export {
  FIRST_THRESHOLDS,
  parseThresholds,
  thresholdsDigest,
  type ThresholdSet,
  type ThresholdValues,
} from './thresholds.ts'
