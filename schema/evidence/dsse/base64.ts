/**
 * The bytes of a base64 text in either alphabet, or null where it is none. Of the several texts
 * that a lenient decoder takes for the same bytes only the regular ones pass: a changed character
 * must not go unnoticed.
 */
export function bytesOfBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64')
  const bare = text.replace(/={1,2}$/, '')
  if (bare !== text && text.length % 4 !== 0) return null
  const url = bytes.toString('base64url')
  const standard = url.replaceAll('-', '+').replaceAll('_', '/')
  return bare === url || bare === standard ? bytes : null
}
