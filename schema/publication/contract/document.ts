import { z } from 'zod'
import { figurePin } from './values.ts'

const text = z.strictObject({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
})
const link = z.strictObject({
  type: z.literal('link'),
  href: z.url({ protocol: /^https?$|^mailto$/ }),
  children: z.array(text),
})
const figure = figurePin.extend({ type: z.literal('figure') })
/** A footnote carries its text; its number is given by the page, in reading order. */
const footnote = z.strictObject({
  type: z.literal('footnote'),
  key: z.string().min(1),
  text: z.string().min(1),
})
const inline = z.discriminatedUnion('type', [text, link, figure, footnote])
export type Inline = z.infer<typeof inline>

const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('paragraph'), children: z.array(inline) }),
  z.strictObject({
    type: z.literal('heading'),
    level: z.int().min(3).max(6),
    children: z.array(inline),
  }),
  z.strictObject({ type: z.literal('quote'), children: z.array(inline) }),
  z.strictObject({
    type: z.literal('list'),
    ordered: z.boolean(),
    items: z.array(z.strictObject({ children: z.array(inline) })),
  }),
])
export type Block = z.infer<typeof block>

/** Running text of a report or finding: what the CMS's document field becomes in public. */
export const publicDocument = z.array(block)
export type PublicDocument = z.infer<typeof publicDocument>
