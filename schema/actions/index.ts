export { extendWithActions } from './extend.ts'
export { revisionHooks } from './revision/hooks.ts'
export { startDesk } from './start.ts'
export { workflowActions } from './workflow-actions.ts'
