import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { tempFolder } from '../../../support/temp.ts'
import { undisturbed } from '../support/kill.ts'
import { digestsIn } from '../support/small-run.ts'

const run = promisify(execFile)
const PROGRAM = path.join(import.meta.dirname, '../support/run-process.ts')

/** A disk of 24 KiB in memory, which no other process sees; made larger after the first run has ended. */
const STEPS = `
  mount -t tmpfs -o size=24k tmpfs "$DISK"
  "$NODE" "$PROGRAM" "$DISK/out" 8 && exit 9
  find "$DISK" -name '*.tmp' | grep . && exit 8
  mount -o remount,size=4m "$DISK"
  "$NODE" "$PROGRAM" "$DISK/out" 8 || exit 7
  cp -r "$DISK/out" "$KEPT/out"
`

// Planted: a shard written under its own name at once. Seen to fail on 2026-11-25.
test(
  'a run whose disk is full leaves nothing half written, and goes on when there is room',
  { timeout: 300_000 },
  async () => {
    const [DISK, KEPT] = [tempFolder(), tempFolder()]
    const env = { ...process.env, DISK, KEPT, PROGRAM, NODE: process.execPath }
    const { stderr } = await run('unshare', ['-rm', 'bash', '-c', STEPS], { env })
    expect(stderr).toContain('No room is left on the disk')
    expect(digestsIn(path.join(KEPT, 'out'))).toEqual(await undisturbed(tempFolder()))
  },
)
