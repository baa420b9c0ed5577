import { z } from 'zod'
import { ofForm } from '../../form.ts'

const settings = z.strictObject({
  /** Address of the service, without bucket: `https://storage.example`. */
  endpoint: z.url({ protocol: /^https?$/ }),
  bucket: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is no name of a bucket'),
  region: z.string().min(1).default('us-east-1'),
  accessKeyId: z.string().min(1),
  secretAccessKey: z.string().min(1),
  /** Names begin with it, so that a bucket may hold more than evidence: `evidence/`. */
  prefix: z
    .string()
    .regex(/^(?:[A-Za-z0-9._-]+\/)*$/, 'does not end with a slash')
    .default(''),
})

/** Where an S3-compatible bucket is and who we are there. */
export type S3Settings = z.input<typeof settings>

/** @throws EvidenceError `MALFORMED`, without the values. */
export const parseS3Settings = (value: S3Settings): z.output<typeof settings> =>
  ofForm(settings, value, 'What is set for the object store')
