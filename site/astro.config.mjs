import { defineConfig } from 'astro/config'

/**
 * The public site: static pages, one stylesheet, no script.
 *
 * `DESK_STORE` names the published store to build from, `DESK_SITE_OUT` the folder to write to. An
 * address in `DESK_ORIGIN` makes citations and canonical links absolute; without it they are paths.
 */
export default defineConfig({
  site: process.env.DESK_ORIGIN || undefined,
  srcDir: '.',
  outDir: process.env.DESK_SITE_OUT ?? './dist',
  base: '/',
  trailingSlash: 'always',
  // The policy allows no inline style, so the stylesheet is always a file of its own.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  prefetch: false,
})
