/** Every way in which the sample job refuses, as a closed set; tests and programs go by the code. */
export const SAMPLE_ERROR_CODES = [
  /** No model folder, or a file that it must have is not there. */
  'MODEL_MISSING',
  /** config.json is no GPT-2 configuration, or contradicts itself. */
  'CONFIG_INVALID',
  /** A model of another kind than this job can run. */
  'MODEL_UNSUPPORTED',
  /** A header of weights that is no such header, or that lies about the file. */
  'HEADER_INVALID',
  /** A file name inside the model that leads out of its folder. */
  'PATH_UNSAFE',
  /** A file ends before its tensors do. */
  'FILE_CUT',
  /** A tensor that the configuration calls for is not there. */
  'TENSOR_MISSING',
  /** A tensor has other dimensions than the configuration says. */
  'TENSOR_SHAPE',
  /** A tensor of a number type that this job does not read. */
  'TENSOR_TYPE',
  /** A weight is infinite or no number. */
  'TENSOR_NOT_FINITE',
  /** The tokenizer is missing, of another kind, or does not fit the model. */
  'TOKENIZER_INVALID',
  /** A setting that means nothing, or that this model cannot do. */
  'SETTING_INVALID',
  /** The folder holds the output of other settings or of another model. */
  'OUTPUT_OTHER',
  /** What lies in the folder is not what its manifest says. */
  'OUTPUT_ALTERED',
  /** No output there. */
  'OUTPUT_MISSING',
  /** A name that a model has already. */
  'NAME_TAKEN',
  /** No room is left where the output goes. */
  'DISK_FULL',
  /** The queue cannot be reached, or is none. */
  'QUEUE_UNREACHABLE',
  /** The run was stopped; the same command goes on. */
  'STOPPED',
] as const
export type SampleErrorCode = (typeof SAMPLE_ERROR_CODES)[number]

/** A refusal of the sample job: what is wrong, and what to do where that is not plain. */
export class SampleError extends Error {
  readonly code: SampleErrorCode

  constructor(code: SampleErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'SampleError'
    this.code = code
  }
}
