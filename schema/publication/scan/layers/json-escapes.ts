import { character, inPlace } from './layer.ts'

const SHORT: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' }

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|(.))/g

/** `\u0040`, `\u{1F600}`, `\x40`, `\n`, `\"` as JSON and JavaScript write them. */
export const jsonEscapes = inPlace('JSON escapes', ESCAPE, text =>
  text.replaceAll(ESCAPE, (_match, four, braced, two, single) => {
    const code = four ?? braced ?? two
    if (code) return character(parseInt(code, 16))
    return SHORT[single ?? ''] ?? single ?? ''
  }),
)
