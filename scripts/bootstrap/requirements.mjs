// @ts-check

/** The oldest Node on which the install and the hand-over work. */
const OLDEST = [20, 11, 0]

/**
 * Says in one sentence that this Node is too old; null where it will do.
 *
 * @param {string} version
 * @returns {string | null}
 */
export function tooOld(version) {
  const parts = version.split('.').map(Number)
  for (const [index, least] of OLDEST.entries()) {
    const part = parts[index] ?? 0
    if (part > least) return null
    if (part < least) {
      return `Release Desk needs Node.js ${OLDEST.join('.')} or newer and this is ${version}; get it from https://nodejs.org and run the command again.`
    }
  }
  return null
}
