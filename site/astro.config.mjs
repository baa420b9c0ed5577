import { defineConfig } from 'astro/config'

/**
 * The public site: static pages, one stylesheet, no script.
 *
 * `DESK_STORE` names the published store to build from, `DESK_SITE_OUT` the folder to write to. An
 * address in `DESK_ORIGIN` makes citations and canonical links absolute; without it they are paths.
 * Run from a folder that holds `DESK_SITE_OUT`, builds may go on side by side: what Astro needs on
 * the way then lies in that folder, and not in one that all builds share.
 */
export default defineConfig({
  site: process.env.DESK_ORIGIN || undefined,
  srcDir: '.',
  outDir: process.env.DESK_SITE_OUT ?? './dist',
  cacheDir: process.env.DESK_SITE_OUT && `${process.env.DESK_SITE_OUT}.cache`,
  base: '/',
  trailingSlash: 'always',
  // The policy allows no inline style, so the stylesheet is always a file of its own.
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  devToolbar: { enabled: false },
  prefetch: false,
  // Whole, so that the pages can be rendered from a folder that has no packages above it.
  vite: { environments: { prerender: { resolve: { noExternal: true } } } },
})
