import { z } from 'zod'
import { RESEARCH_AREA } from '../../vocabulary/index.ts'
import { instant, organizationRef, recordRef, sourceRef } from './values.ts'

/** A partner's work on a family: who, on what, with access to which models, under which agreement. */
export const partnerBody = z.strictObject({
  organization: organizationRef,
  /** The part of the organisation that does the work. */
  unit: z.string().nullable(),
  researchArea: z.enum(RESEARCH_AREA.values),
  studies: z.string().min(1),
  people: z.array(z.string()),
  peopleNote: z.string().nullable(),
  modelsAccessed: z.array(recordRef),
  agreement: z
    .strictObject({ title: z.string(), terms: z.string().nullable(), source: sourceRef.nullable() })
    .nullable(),
  agreementNote: z.string().nullable(),
  /** Words about the partner: either it approved them or they rest on a public source. */
  statements: z.array(
    z.strictObject({
      words: z.string().min(1),
      basis: z.enum(['approved', 'public_source']),
      source: sourceRef.nullable(),
    }),
  ),
  sources: z.array(sourceRef),
})

/** What is withheld under embargo, told by staff: how many and until when, never what. */
export const noticeBody = z.strictObject({
  title: z.string().min(1),
  text: z.string().min(1),
  count: z.int().positive(),
  until: instant,
})
