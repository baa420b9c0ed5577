import fs from 'node:fs'
import path from 'node:path'

/**
 * A whole site program in one file, started like Astro and done in a blink: for tests that need
 * hundreds of builds. It prints a page for each version and one that lists them all; by the slug of
 * a record a test can have it fail or say too much.
 */
const store = process.env.DESK_STORE
const out = process.env.DESK_SITE_OUT
const { entries } = JSON.parse(fs.readFileSync(path.join(store, 'index.json'), 'utf8'))
const has = part => entries.some(({ slug }) => slug.includes(part))

if (has('break-the-build')) {
  const { slug } = entries.find(entry => entry.slug.includes('break-the-build'))
  if (slug.includes('named')) process.stderr.write(`└─ /gpt-2/${slug}/index.html\n`)
  process.stderr.write('[ERROR] This page cannot be built.\n')
  process.exit(1)
}
// Neither is at fault alone.
if (has('first-of-two') && has('second-of-two')) process.exit(1)
if (has('fill-the-disk')) throw Object.assign(new Error('ENOSPC: no space left on device'))
if (has('be-killed')) process.kill(process.pid, 'SIGKILL')
// As long as Astro takes for a small site, where a test asks for it.
if (fs.existsSync('node_modules/slow')) await new Promise(resolve => setTimeout(resolve, 4_000))
if (has('hang-the-build')) {
  fs.writeFileSync('pid', String(process.pid))
  await new Promise(resolve => setTimeout(resolve, 60_000))
}

const write = (name, text) => {
  fs.mkdirSync(path.dirname(path.join(out, name)), { recursive: true })
  fs.writeFileSync(path.join(out, name), text)
}
const fileOf = digest => path.join(store, 'objects', digest.slice(0, 2), `${digest}.json`)
for (const { family, slug, version, digest, redaction } of entries) {
  const object = redaction ? JSON.stringify(redaction) : fs.readFileSync(fileOf(digest))
  const said = slug.includes('say-too-much') ? ['words of the', 'locked drawer'].join(' ') : ''
  write(`${family}/${slug}/v/${version}/index.html`, `<pre>${object}</pre><p>${said}</p>`)
}
const overheard = has('overheard') ? ['words of the', 'locked drawer'].join(' ') : ''
write('index.html', `<p>${entries.map(({ slug }) => slug).join(' ')}</p><p>${overheard}</p>`)
write('404.html', '<p>No such page.</p>')
