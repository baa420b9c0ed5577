import { text } from '@keystone-6/core/fields'
import { hidden } from './modes.ts'
import { linkedId } from './relation.ts'
import type { Field, Row } from './types.ts'

interface InputArgs {
  readonly inputData: Row
  readonly resolvedData: Row
  readonly item?: Row
}

/**
 * `FAMILY/SLUG`, unique: makes a slug unique within its family and not beyond, on both databases.
 */
export const familySlugKey = (): Field =>
  text({
    isIndexed: 'unique',
    hooks: {
      resolveInput({ resolvedData, item }: InputArgs) {
        const slug = resolvedData.slug ?? item?.slug
        const family = linkedId('family', resolvedData, item)
        // Without either the record is refused anyway; its key must not look like a real one.
        return `${family ?? '?'}/${String(slug ?? '?').trim()}`
      },
    },
    ui: { label: 'Family and slug', ...hidden },
  })
