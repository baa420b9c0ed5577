import { VStack } from '@keystar/ui/layout'
import { StatusLight } from '@keystar/ui/status-light'
import { css, tokenSchema } from '@keystar/ui/style'
import { Panel } from '../parts/Panel.tsx'
import type { Note } from './usePreview.ts'

const list = css({
  color: tokenSchema.color.foreground.neutral,
  fontFamily: tokenSchema.typography.fontFamily.base,
  fontSize: tokenSchema.typography.text.regular.size,
  lineHeight: 1.4,
  margin: 0,
  paddingInlineStart: '1.25em',
})

interface ChecksProps {
  readonly problems: readonly Note[]
  readonly warnings: readonly Note[]
}

/** What keeps the record from going out, and what a careful person looks at twice. */
export function Checks({ problems, warnings }: ChecksProps) {
  return (
    <Panel title="Checks">
      <VStack gap="large">
        <StatusLight tone={problems.length ? 'critical' : 'positive'}>
          {problems.length ? 'It cannot go out yet' : 'Nothing keeps it from going out'}
        </StatusLight>
        <Notes notes={problems} />
        {warnings.length > 0 && <StatusLight tone="caution">Look at these twice</StatusLight>}
        <Notes notes={warnings} />
      </VStack>
    </Panel>
  )
}

function Notes({ notes }: { notes: readonly Note[] }) {
  if (notes.length === 0) return null
  return (
    <ul className={list}>
      {notes.map(({ field, message }, place) => (
        <li key={place}>
          {field}: {message}
        </li>
      ))}
    </ul>
  )
}
