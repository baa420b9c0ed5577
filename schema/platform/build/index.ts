export { inputsDigest, type BuildPart } from './inputs.ts'
export {
  adminFolder,
  adminPagesFolder,
  buildFolder,
  buildProblem,
  prismaModulePath,
  readBuildRecord,
  writeBuildRecord,
  type BuildRecord,
} from './record.ts'
