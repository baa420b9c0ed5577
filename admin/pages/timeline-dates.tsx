export { TimelineDatesPage as default } from '../lists/TimelineDatesPage.tsx'
