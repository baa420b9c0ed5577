import os from 'node:os'
import path from 'node:path'
import packaged from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'
import { waitForLock } from '../../schema/platform/lock/index.ts'

/** Names the browser to use where the packaged one does not run (it is made for Linux on x64). */
const OWN_BROWSER = 'DESK_TEST_CHROME'

/**
 * Root and containers cannot use the sandbox. The package's own list of arguments also switches off
 * the web's security rules, which are among the things that are tested.
 */
const ARGUMENTS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage']

/** Starts a real Chromium; close it when done. */
export async function chromium(): Promise<Browser> {
  return playwright.launch({ executablePath: await browserPath(), args: ARGUMENTS, headless: true })
}

async function browserPath(): Promise<string> {
  const own = process.env[OWN_BROWSER]
  if (own) return own
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The packaged Chromium runs on Linux with x64 only; set ${OWN_BROWSER} to the path of a Chrome.`,
    )
  }
  // The package unpacks into one fixed place; two test files that do so at once break each other's.
  const lock = await waitForLock(
    path.join(os.tmpdir(), `desk-chromium-${os.userInfo().uid}`),
    'unpacking',
  )
  try {
    return await packaged.executablePath()
  } finally {
    await lock.release()
  }
}
