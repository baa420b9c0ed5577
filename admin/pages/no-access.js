// JavaScript by name: Keystone writes a no-access.js of its own, which only the same name replaces.
export { NoAccessPage as default } from '../no-access/NoAccessPage.tsx'
