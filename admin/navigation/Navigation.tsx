import { useEffect } from 'react'
import { NavGroup } from '@keystar/ui/nav-list'
import { VStack } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { Text } from '@keystar/ui/typography'
import {
  getHrefFromList,
  NavContainer,
  NavFooter,
  NavItem,
  NavList,
  type NavigationProps,
} from '@keystone-6/core/admin-ui/components'
import type { ListMeta } from '@keystone-6/core/types'
import { ROLE, type Role } from '../../schema/vocabulary/index.ts'
import { useMe } from '../session.ts'
import { GROUPS, groupsFor } from './groups.ts'
import { SignOut } from './SignOut.tsx'

/** Who may propose or confirm a redaction. */
const MAY_TAKE_DOWN: readonly Role[] = ['reviewer', 'leadership', 'admin']

/** The lists by task, in the order that suits who is signed in. */
export function Navigation({ lists }: NavigationProps) {
  const me = useMe()
  useDeskTitle()
  const byKey = new Map(lists.map(list => [list.key, list]))
  const grouped = new Set<string>(Object.values(GROUPS).flat())
  const people = byKey.get('User')
  const others = lists.filter(list => !grouped.has(list.key))
  return (
    <NavContainer>
      <NavList>
        <NavItem href="/">Today</NavItem>
        <NavItem href="/decision-room">Decision room</NavItem>
        {groupsFor(me?.role).map(group => (
          <Group
            key={group}
            title={group}
            lists={GROUPS[group].flatMap(key => byKey.get(key) ?? [])}
          />
        ))}
        <Group title="Other" lists={others} />
        {me && MAY_TAKE_DOWN.includes(me.role) && <NavItem href="/redact">Take down</NavItem>}
      </NavList>
      <NavFooter>
        {me && (
          <VStack gap="medium" alignItems="start">
            <Text size="small" color="neutralSecondary">
              {me.name}, {ROLE.terms[me.role].label.toLowerCase()}
            </Text>
            {people && <TextLink href={`/${people.path}/${me.id}`}>Your account</TextLink>}
            <SignOut />
          </VStack>
        )}
      </NavFooter>
    </NavContainer>
  )
}

function Group({ title, lists }: { title: string; lists: readonly ListMeta[] }) {
  if (lists.length === 0) return null
  return (
    <NavGroup title={title}>
      {lists.map(list => (
        <NavItem key={list.key} href={getHrefFromList(list)}>
          {list.label}
        </NavItem>
      ))}
    </NavGroup>
  )
}

/** Keystone begins the title of each page with its own name and offers no way to change that. */
function useDeskTitle(): void {
  useEffect(() => {
    const title = document.title.replace(/^Keystone( - )?/, (_, dash) =>
      dash ? 'Release Desk: ' : 'Release Desk',
    )
    if (title !== document.title) document.title = title
  })
}
