export { PublishPage as default } from '../publish/PublishPage.tsx'
