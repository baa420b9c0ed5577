import { defineConfig } from 'astro/config'

/** A site of one page, for tests of how a generation is built whatever the site is. */
export default defineConfig({
  srcDir: '.',
  outDir: process.env.DESK_SITE_OUT,
  publicDir: './public',
  cacheDir: './.astro',
  build: { format: 'directory' },
})
