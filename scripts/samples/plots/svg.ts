/** A text inside SVG. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, each => `&#${each.codePointAt(0)};`)

/** A number as SVG takes it, the same on every machine. */
export const fixed = (value: number): string => String(Math.round(value * 10) / 10)

export const WIDTH = 720
export const HEIGHT = 320
/** Where the lines of a drawing are; right of it stand their names. */
export const AREA = { left: 60, top: 50, right: 560, bottom: 270 }

/** Lines are told apart by their dashes as well as by their colour. */
export const STROKES = [
  { colour: '#1f4e79', dashes: 'none' },
  { colour: '#9c2f2f', dashes: '8 4' },
  { colour: '#2f6b3a', dashes: '2 3' },
  { colour: '#6b3f8c', dashes: '10 3 2 3' },
  { colour: '#7a5c00', dashes: '1 5' },
] as const

/** The stroke of the so-manieth line. */
export const strokeOf = (at: number) => STROKES[at % STROKES.length] ?? STROKES[0]

/**
 * A whole drawing with title and description, which readers of a page hear, and nothing that a strict
 * content security policy refuses.
 */
export const drawing = (title: string, description: string, parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" font-family="sans-serif" font-size="13" fill="#222222">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    label(AREA.left, 28, title, 'start', 16),
    ...parts,
    '</svg>',
    '',
  ].join('\n')

/** A text at a place. */
export const label = (
  x: number,
  y: number,
  text: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
  size = 13,
): string =>
  `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}" font-size="${size}">${escaped(text)}</text>`

/** Axes with marks: a share from 0 to 1 upwards, and something else to the right. */
export function axes(most: number, below: string): string[] {
  const { left, top, right, bottom } = AREA
  const line = (x1: number, y1: number, x2: number, y2: number, colour: string) =>
    `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" stroke="${colour}"/>`
  const shares = [0, 0.25, 0.5, 0.75, 1].flatMap(share => {
    const y = bottom - share * (bottom - top)
    return [
      line(left, y, right, y, share === 0 ? '#222222' : '#dddddd'),
      label(left - 8, y + 4, `${share * 100} %`, 'end'),
    ]
  })
  const marks = [0, 0.25, 0.5, 0.75, 1].map(part =>
    label(left + part * (right - left), bottom + 18, String(Math.round(part * most)), 'middle'),
  )
  return [...shares, ...marks, label((left + right) / 2, bottom + 38, below, 'middle')]
}
