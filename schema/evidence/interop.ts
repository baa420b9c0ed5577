/**
 * The default export of a module, whichever way it was loaded.
 *
 * Keystone bundles the CMS to CommonJS, where `import x from 'm'` of an ES module yields the module
 * itself and not its default export. Run directly, the same line yields the default export.
 */
export function defaultExport<T>(imported: T): T {
  if (typeof imported === 'object' && imported !== null && 'default' in imported) {
    return imported.default as T
  }
  return imported
}
