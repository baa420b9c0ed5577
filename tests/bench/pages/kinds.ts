/** Kind of page → its address, from the more special to the more general. */
const KINDS: readonly (readonly [kind: string, address: RegExp])[] = [
  ['home', /^\/$/],
  ['page that is not there', /^\/404\.html$/],
  ['corrections of all families', /^\/corrections\/$/],
  ['family', /^\/[^/]+\/$/],
  ['corrections of a family', /^\/[^/]+\/corrections\/$/],
  ['timeline', /^\/[^/]+\/timeline\/$/],
  ['timeline, one category', /^\/[^/]+\/timeline\/[^/]+\/$/],
  ['changes of a version', /\/v\/\d+\/changes\/$/],
  ['earlier version', /\/v\/\d+\/$/],
]

/** What kind of page an address of the site is: one of the above, a section's index, or a record of it. */
export function kindOf(address: string): string {
  const special = KINDS.find(([, pattern]) => pattern.test(address))
  if (special) return special[0]
  const [, , section, slug] = address.split('/')
  return slug ? `one of ${section}` : `index of ${section}`
}
