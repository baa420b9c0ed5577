import type { Change } from '../format/index.ts'
import type { PlannedRecord } from '../plan/index.ts'

/** What is said when a record is published. */
export interface Publishing {
  /** Null: as of now. */
  readonly instant: string | null
  /** Null the first time. */
  readonly change: Change | null
}

/** Every way in which the seed changes the desk. `--check` has one that changes nothing. */
export interface Writer {
  /** Gives the new record's id. */
  create(record: PlannedRecord, data: Record<string, unknown>): Promise<string>
  update(record: PlannedRecord, id: string, data: Record<string, unknown>): Promise<void>
  /** Records, from history, where a release stood. */
  recordStatus(record: PlannedRecord, id: string, status: string): Promise<void>
  /** Records a decision that was taken, or planned, in the past. */
  recordDecision(record: PlannedRecord, id: string, recorded: unknown): Promise<void>
  submit(record: PlannedRecord, id: string): Promise<void>
  publish(record: PlannedRecord, id: string, publishing: Publishing): Promise<void>
  /** Holds back the builds that each publication asks for. */
  hold(): Promise<void>
  /** Makes what was published public, once; gives what the leak scan kept out, and why. */
  deliver(): Promise<readonly string[]>
}
