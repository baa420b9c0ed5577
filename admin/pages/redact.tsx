export { RedactPage as default } from '../redact/RedactPage.tsx'
