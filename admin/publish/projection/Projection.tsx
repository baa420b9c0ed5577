import { Badge } from '@keystar/ui/badge'
import { css, tokenSchema } from '@keystar/ui/style'
import type { Body } from '../usePreview.ts'
import { Value } from './Value.tsx'
import { labelOf } from './words.ts'

const space = tokenSchema.size.space
const page = css({
  color: tokenSchema.color.foreground.neutral,
  fontFamily: tokenSchema.typography.fontFamily.base,
  fontSize: tokenSchema.typography.text.regular.size,
  lineHeight: 1.5,
  margin: 0,
  overflowWrap: 'anywhere',
  '& dt': { color: tokenSchema.color.foreground.neutralSecondary, fontWeight: 500 },
  '& dd': { margin: 0 },
  '& dl': { display: 'grid', gap: space.small, margin: 0 },
  '& p, & ul, & ol, & blockquote': { margin: 0, marginBlockEnd: space.regular },
  '& ul, & ol': { paddingInlineStart: space.large },
  '& h3, & h4, & h5, & h6': { margin: 0, marginBlock: space.regular },
  '& i, & summary': { color: tokenSchema.color.foreground.neutralSecondary },
  '& a': { color: tokenSchema.color.foreground.accent },
})
const row = css({
  borderTop: `${tokenSchema.size.border.regular} solid ${tokenSchema.color.border.muted}`,
  display: 'grid',
  gap: space.small,
  paddingBlock: space.regular,
})

/** A public body, field by field, with what is different from the version that is public. */
export function Projection({ body, published }: { body: Body; published: Body | null }) {
  return (
    <dl className={page}>
      {Object.entries(body).map(([field, value]) => {
        const changed = published !== null && !same(value, published[field])
        return (
          <div key={field} className={row}>
            <dt>
              {labelOf(field)} {changed && <Badge tone="caution">Changed</Badge>}
            </dt>
            <dd>
              <Value field={field} value={value} />
            </dd>
            {changed && (
              <dd>
                <details>
                  <summary>What is public now</summary>
                  <Value field={field} value={published[field]} />
                </details>
              </dd>
            )}
          </div>
        )
      })}
    </dl>
  )
}

/** Canonical JSON, in which the published body comes, has its members in another order. */
const same = (a: unknown, b: unknown): boolean =>
  JSON.stringify(sorted(a) ?? null) === JSON.stringify(sorted(b) ?? null)

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const)
  return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)))
}
