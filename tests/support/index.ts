export { chromium } from './browser.ts'
export { takeClock, type TestClock } from './clock.ts'
export {
  builtPlace,
  describeOnBoth,
  emptyPlace,
  freshDesk,
  PROVIDERS,
  withDesk,
  type Place,
  type Provider,
  type TestDesk,
} from './desk.ts'
export { freePort } from './port.ts'
export { CALLERS, person, program, sessionOf, type Caller } from './sessions.ts'
export { startServer, type TestServer } from './server.ts'
