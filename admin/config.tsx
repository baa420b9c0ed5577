import type { AdminConfig } from '@keystone-6/core/types'
import { Logo } from './navigation/Logo.tsx'
import { Navigation } from './navigation/Navigation.tsx'

/** What Keystone takes from here for every page of the Admin UI. */
export const components: AdminConfig['components'] = { Logo, Navigation }
