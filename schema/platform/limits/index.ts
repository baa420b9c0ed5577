export { callerAddress, networkOf } from './address.ts'
export { TokenBuckets, type Rate } from './token-buckets.ts'
