export { inputsDigest, type BuildPart } from './inputs.ts'
export {
  adminPagesFolder,
  buildFolder,
  buildProblem,
  prismaModulePath,
  readBuildRecord,
  writeBuildRecord,
  type BuildRecord,
} from './record.ts'
