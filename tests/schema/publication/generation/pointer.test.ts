import fs from 'node:fs'
import path from 'node:path'
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readPointer } from '../../../../schema/publication/generation/index.ts'
import { switchTo } from '../../../../schema/publication/generation/pointer.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'

describe('the pointer', () => {
  it('names no generation before there is one', () => {
    expect(readPointer(tempFolder())).toBeNull()
  })

  it('names the generation that was switched to last', () => {
    const root = tempFolder()
    switchTo(root, 1)
    expect(readPointer(root)?.number).toBe(1)
    switchTo(root, 2)
    expect(readPointer(root)).toEqual({
      number: 2,
      storeDir: path.join(root, 'generations', '2', 'store'),
      siteDir: path.join(root, 'generations', '2', 'site'),
    })
  })

  it('is read from disk only when it has been replaced', () => {
    const root = tempFolder()
    switchTo(root, 1)
    expect(readPointer(root)).toBe(readPointer(root))
  })

  it('is whole whenever it is read, while another process replaces it all the time', async () => {
    const root = tempFolder()
    const module = path.resolve('schema/publication/generation/pointer.ts')
    const writer = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `const { switchTo } = await import(${JSON.stringify(module)})
       for (let n = 1; ; n++) switchTo(${JSON.stringify(root)}, n)`,
    ])
    onTestFinished(() => void writer.kill('SIGKILL'))
    const seen = new Set<number>()
    let last = 0
    for (let reads = 0; seen.size < 50 && reads < 1_000_000; reads++) {
      const number = readPointer(root)?.number ?? 0
      expect(number).toBeGreaterThanOrEqual(last)
      seen.add((last = number))
      if (reads % 100 === 0) await sleep(1)
    }
    expect(seen.size).toBe(50)
  })

  it.each(['', '{', '{"generation":0}', '{"generation":"1"}'])('is not guessed from %j', text => {
    const root = tempFolder()
    fs.writeFileSync(path.join(root, 'pointer.json'), text)
    expect(() => readPointer(root)).toThrow(refusal('NO_GENERATION'))
  })
})
