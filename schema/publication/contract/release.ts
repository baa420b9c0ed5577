import { z } from 'zod'
import { ACCESS_LEVEL, RELEASE_STATUS } from '../../vocabulary/index.ts'
import { decimal, organizationRef, publicDate, slug, sourceRef } from './values.ts'

/** The desk itself: who runs it, how to reach it, whose report is the home page. */
export const deskBody = z.strictObject({
  name: z.string().min(1),
  owner: organizationRef.nullable(),
  contact: z.string().nullable(),
  featuredFamily: slug.nullable(),
  summary: z.string(),
  policyAddresses: z.array(z.string()),
})

/** A model family: several sizes or versions that are released in stages. */
export const familyBody = z.strictObject({
  name: z.string().min(1),
  summary: z.string(),
  developer: organizationRef.nullable(),
  sources: z.array(sourceRef),
})

/** One stage of a family. */
export const releaseBody = z.strictObject({
  name: z.string().min(1),
  stageOrder: z.int().positive(),
  /** Exact count of trainable parameters; null where it is not known. */
  parametersExact: decimal.nullable(),
  /** As named, e.g. `774M`. */
  parametersNamed: z.string(),
  /** Other names of the same model, e.g. `762M`. */
  aliases: z.array(z.string()),
  architecture: z.string().nullable(),
  accessLevel: z.enum(ACCESS_LEVEL.values).nullable(),
  /** What is released. */
  components: z.array(z.string()),
  /** To whom. */
  audience: z.string().nullable(),
  /** When; null while it is planned without a date. */
  releasedOn: publicDate.nullable(),
  /** What came out with it. */
  artifacts: z.array(z.string()),
  status: z.enum(RELEASE_STATUS.values),
  /** True: the status is recorded from history, not decided here. */
  statusRecorded: z.boolean(),
  summary: z.string(),
  /** The developer's plan for it, and what could change the plan. */
  plan: z.string().nullable(),
  planConditions: z.array(z.string()),
  outOfScopeUses: z.string().nullable(),
  knownLimits: z.string().nullable(),
  sources: z.array(sourceRef),
})
