export { type LockHolder } from './holder.ts'
export { lockHolder, takeLock, type WriterLock } from './take.ts'
export { waitForLock } from './wait.ts'
