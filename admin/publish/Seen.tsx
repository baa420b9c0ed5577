import { css, tokenSchema } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'
import { Panel } from '../parts/Panel.tsx'
import { Projection } from './projection/Projection.tsx'
import type { Preview } from './usePreview.ts'

const raw = css({
  color: tokenSchema.color.foreground.neutral,
  fontFamily: tokenSchema.typography.fontFamily.code,
  fontSize: tokenSchema.typography.text.small.size,
  '& pre': { overflowX: 'auto', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** The record as the public will see it, and the digest that names exactly that. */
export function Seen({ preview }: { preview: Preview }) {
  const { digest, json } = preview.publicationPreview
  if (!json) {
    return (
      <Panel title="As the public will see it">
        <Text>Too much is missing to show it. The checks say what.</Text>
      </Panel>
    )
  }
  return (
    <Panel title="As the public will see it">
      <Projection body={json} published={preview.sincePublication.published} />
      <details className={raw}>
        <summary>As data</summary>
        <pre>{JSON.stringify(json, null, 2)}</pre>
      </details>
      <Text size="small" color="neutralSecondary">
        Digest of what you see: <code>{digest}</code>. Publishing sends it along; if the record
        changes in between, the desk refuses.
      </Text>
    </Panel>
  )
}
