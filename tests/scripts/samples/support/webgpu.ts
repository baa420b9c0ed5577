import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** An environment in which WebGPU finds a graphics card in software, unpacked into a folder. */
export function softwareCard(folder: string): NodeJS.ProcessEnv {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const packed = findUp(path.dirname(entry), 'bin/swiftshader.tar.br')
  const archive = path.join(folder, 'card.tar')
  fs.writeFileSync(archive, brotliDecompressSync(fs.readFileSync(packed)))
  execFileSync('tar', ['-C', folder, '-xf', archive])
  const driver = path.join(folder, 'vk_swiftshader_icd.json')
  return {
    ...process.env,
    LD_LIBRARY_PATH: folder,
    VK_ICD_FILENAMES: driver,
    VK_DRIVER_FILES: driver,
    XDG_RUNTIME_DIR: folder,
  }
}

function findUp(folder: string, name: string): string {
  const file = path.join(folder, name)
  if (fs.existsSync(file)) return file
  if (path.dirname(folder) === folder) throw new Error(`${name} is nowhere.`)
  return findUp(path.dirname(folder), name)
}
