export { auditHooks } from './hooks.ts'
export { recordAudit, type AuditEntry } from './record.ts'
export { AUDIT_VERSION, sealEvent, type AuditInput, type SealedEvent } from './event.ts'
