import { PROVIDERS } from '../../../support/index.ts'
import { describeKilledAdding, type At } from './killed.ts'

const EVERYWHERE: readonly At[] = [
  ['kill', /^openSync .*sha256/],
  ['kill half way', /^writeFileSync .*sha256/],
  ['kill', /^fsyncSync .*sha256/],
  ['kill', /^linkSync .*sha256/],
  ['kill', /^rmSync .*sha256/],
  ['kill half way', /^writeFileSync .*manifests/],
  ['kill', /^linkSync .*manifests/],
  ['kill', /^rmSync .*manifests/],
  ['kill', /^statement INSERT INTO .*Evidence/],
  ['kill', /^statement INSERT INTO .*Payload/],
  ['kill', /^statement INSERT INTO .*AuditEvent/],
  ['kill', /^statement COMMIT/],
]

for (const provider of PROVIDERS) describeKilledAdding(provider, EVERYWHERE)
