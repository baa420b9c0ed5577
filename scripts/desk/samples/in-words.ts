import { DeskError, type DeskErrorCode } from '../../../schema/platform/errors.ts'
import { SampleError, type SampleErrorCode } from '../../samples/errors.ts'

/** How the command ends on each refusal of the job; what is not here is input that is wrong. */
const CODE: Partial<Record<SampleErrorCode, DeskErrorCode>> = {
  MODEL_MISSING: 'NOT_FOUND',
  OUTPUT_MISSING: 'NOT_FOUND',
  OUTPUT_OTHER: 'CONFLICT',
  OUTPUT_ALTERED: 'CHECKS_FAILED',
  NAME_TAKEN: 'CONFLICT',
  QUEUE_UNREACHABLE: 'UNAVAILABLE',
  DISK_FULL: 'UNAVAILABLE',
}

/** Runs a step of the sample job and turns its refusals into those of the desk. */
export async function inWords<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SampleError)) throw error
    const { code, message } = error
    throw new DeskError(CODE[code] ?? 'INVALID_INPUT', message, { cause: error })
  }
}
