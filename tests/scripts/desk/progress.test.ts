import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { step } from '../../../scripts/desk/progress.ts'

/** A stream that remembers what was written, as a terminal or not. */
function stream(isTTY: boolean) {
  const made = Object.assign(new PassThrough(), { isTTY, columns: 60 })
  let text = ''
  made.setEncoding('utf8').on('data', (part: string) => (text += part))
  return { to: made as unknown as NodeJS.WriteStream, text: () => text }
}

describe('a long step', () => {
  test('is two plain lines in a log, without control characters', async () => {
    const { to, text } = stream(false)
    expect(
      await step(to, 'Building', async report => {
        report('a detail')
        return 7
      }),
    ).toBe(7)
    expect(text()).toBe('Building …\nBuilding: done\n')
  })

  test('is one line on a terminal, redrawn with what it is doing', async () => {
    const { to, text } = stream(true)
    await step(to, 'Building', async report => report('a detail'))
    expect(text()).toContain('Building … 0.0 s · a detail')
    expect(text()).toMatch(/✓ Building\n$/)
  })

  test('says that it failed, and passes the failure on', async () => {
    const { to, text } = stream(false)
    const failing = step(to, 'Building', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(text()).toMatch(/Building: failed \(0\.0 s\)\n$/)
  })
})
