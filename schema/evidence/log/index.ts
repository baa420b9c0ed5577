export { createLog, openLog, writeLogKeys, type LogWriter } from './writer.ts'
export { listCheckpoints, readEvents, readLogName, readTree } from './reader.ts'
export { linesOf, type Line } from './lines.ts'
export {
  checkpointFolder,
  checkpointName,
  checkpointPath,
  keysPath,
  leavesPath,
  namePath,
} from './layout.ts'
