import { css, tokenSchema } from '@keystar/ui/style'
import { Text } from '@keystar/ui/typography'

/** A description of terms: what the field is for, then a line for each term, `Label: meaning`. */
export function readMeanings(description: string): {
  readonly help: string
  readonly meanings: readonly string[]
} {
  const [help = '', ...meanings] = description.split('\n')
  return { help, meanings }
}

const list = css({
  color: tokenSchema.color.foreground.neutralSecondary,
  fontFamily: tokenSchema.typography.fontFamily.base,
  fontSize: tokenSchema.typography.text.small.size,
  display: 'grid',
  gap: tokenSchema.size.space.small,
  lineHeight: 1.5,
  '& summary': { cursor: 'pointer' },
  '& ul': { margin: 0, paddingInlineStart: '1.25em' },
})

interface MeaningsProps {
  readonly meanings: readonly string[]
  /** Labels of the terms that are chosen: theirs are shown, the others on demand. */
  readonly chosen: readonly string[]
}

/** What the chosen terms mean, and on demand what all of them do. */
export function Meanings({ meanings, chosen }: MeaningsProps) {
  const shown = meanings.filter(line => chosen.some(label => line.startsWith(`${label}: `)))
  return (
    <div className={list}>
      <div aria-live="polite">
        {shown.map(line => (
          <div key={line}>
            <Text size="small">{line}</Text>
          </div>
        ))}
      </div>
      <details>
        <summary>What each means</summary>
        <ul>
          {meanings.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}
