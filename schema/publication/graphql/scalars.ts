import { GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { digest, instant, type PublicDocument } from '../contract/index.ts'
import { z } from 'zod'
import { badInput } from './errors.ts'
import { scalar } from './typed.ts'

/** A scalar that is text and is checked where it comes in. What goes out was checked on write. */
function textScalar(name: string, description: string, shape: z.ZodType<string>) {
  const parse = (value: unknown): string => {
    const parsed = shape.safeParse(value)
    if (!parsed.success) throw badInput(`${JSON.stringify(value)} is no ${name}: ${description}`)
    return parsed.data
  }
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : null),
  })
}

export const DateType = textScalar(
  'Date',
  'A day, `YYYY-MM-DD`. As a viewpoint it means the end of that day in UTC.',
  z.iso.date(),
)
export const InstantType = textScalar(
  'Instant',
  'An instant in UTC, ISO 8601 with a `Z`, e.g. `2026-01-31T12:00:00.000Z`.',
  instant,
)
export const DigestType = textScalar('Digest', 'SHA-256 in lower-case hex.', digest)
const DecimalType = textScalar(
  'Decimal',
  'An exact number as decimal text, without exponent or needless zeros. Not a float: do not round it.',
  z.string(),
)

/** Values that have their own published shape and are handed through as JSON. */
const DocumentType = new GraphQLScalarType<PublicDocument, PublicDocument>({
  name: 'Document',
  description: `Running text, as a JSON list of blocks.
A block is \`{type: "paragraph" | "quote", children}\`, \`{type: "heading", level: 3–6, children}\` or \`{type: "list", ordered, items: [{children}]}\`.
\`children\` are \`{type: "text", text, bold?, italic?}\`, \`{type: "link", href, children}\` (of texts), \`{type: "figure", slug, version, digest, text, qualifier}\`: the words printed for one version of a measurement, and \`{type: "footnote", key, text}\`.
What the figures say, and whether it was corrected since, is in \`figures\` beside the document.`,
})
export const JsonType = new GraphQLScalarType({
  name: 'Json',
  description: 'Any JSON value: the content of a field in a comparison of two versions.',
})

export const date = scalar<string>(DateType)
export const instantText = scalar<string>(InstantType)
export const digestText = scalar<string>(DigestType)
export const decimalText = scalar<string>(DecimalType)
export const documentJson = scalar<PublicDocument>(DocumentType)
