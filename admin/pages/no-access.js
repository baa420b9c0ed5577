export { NoAccessPage as default } from '../no-access/NoAccessPage.tsx'
