import { useMemo } from 'react'
import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useList } from '@keystone-6/core/admin-ui/context'
import { Cell, controller as selectController } from '@keystone-6/core/fields/types/select/views'
import type { FieldProps, ListMeta } from '@keystone-6/core/types'
import { Button } from '@keystar/ui/button'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { Answer } from '../parts/Answer.tsx'
import { previewHref } from '../publish/address.ts'
import { StandingLine, type Standing } from '../publish/StandingLine.tsx'

/** A record's way to the public: where it stands, whether it has unpublished changes, and the preview. */
export { Cell }

/** Keystone's controller of a select, which also remembers the list that the field is of. */
export const controller = (config: Parameters<typeof selectController>[0]) => ({
  ...selectController(config),
  listKey: config.listKey,
})

/** The workflow's fields are hidden where a record is made, so that there is always one here. */
export function Field({ field, itemValue }: FieldProps<typeof controller>) {
  const list = useList(field.listKey)
  // Every write, by the form or by an action, moves this field: then all is read anew.
  return (
    <SavedStanding
      key={JSON.stringify(itemValue.updatedAt)}
      list={list}
      id={String(itemValue.id)}
    />
  )
}

interface Saved {
  readonly record: Standing | null
  readonly publicationPreview: { readonly digest: string | null }
}

function SavedStanding({ list, id }: { list: ListMeta; id: string }) {
  const query = useMemo(() => standingQuery(list), [list])
  const result = useQuery<Saved>(query, {
    variables: { list: list.key, id },
    fetchPolicy: 'network-only',
  })
  return (
    <VStack gap="large" alignItems="start">
      <Answer result={result}>
        {({ record, publicationPreview }) =>
          record && <StandingLine record={record} digest={publicationPreview.digest} />
        }
      </Answer>
      <Button prominence="high" href={previewHref(list.key, id)}>
        Preview and publish
      </Button>
      <Text size="small" color="neutralSecondary">
        The preview shows what is saved.
      </Text>
    </VStack>
  )
}

const standingQuery = ({ graphql }: ListMeta) => gql`
  query DeskStanding($list: String!, $id: ID!) {
    record: ${graphql.names.itemQueryName}(where: { id: $id }) {
      id
      state
      publishedVersion
      publishedSeenDigest
      reviewNote
      scheduledFor
    }
    publicationPreview(list: $list, id: $id) {
      digest
    }
  }
`
