import { VStack } from '@keystar/ui/layout'
import { Notice } from '@keystar/ui/notice'
import { Content } from '@keystar/ui/slots'
import { Heading, Text } from '@keystar/ui/typography'
import { PUBLICATION_STATE } from '../../schema/vocabulary/index.ts'
import { Panel } from '../parts/Panel.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import type { Me } from '../session.ts'
import { NoteForm } from './forms/NoteForm.tsx'
import { PublishForm } from './forms/PublishForm.tsx'
import { SubmitForm } from './forms/SubmitForm.tsx'
import { stepsFor } from './steps.ts'
import type { Preview, RecordStanding, Version } from './usePreview.ts'
import type { Workflow } from './useWorkflow.ts'

interface DecideProps {
  readonly me: Me
  readonly record: RecordStanding
  readonly preview: Preview
  readonly workflow: Workflow
}

/** What whoever is signed in may do with the record now, and why not where they may not. */
export function Decide({ me, record, preview, workflow }: DecideProps) {
  const { digest, problems } = preview.publicationPreview
  const wasRefused = isRefused(preview.publications[0])
  const steps = stepsFor(me.role, { ...record, wasRefused })
  const wrote = preview.sincePublication.revisions.some(({ author }) => author === `user:${me.id}`)
  const mayPublish = steps.includes('publish')
  return (
    <Panel title="What you can do">
      <VStack gap="xlarge">
        {workflow.error && <Refusal error={workflow.error} />}
        {steps.length === 0 && (
          <Text>
            {PUBLICATION_STATE.terms[record.state].meaning} There is nothing for you to do here.
          </Text>
        )}
        {steps.includes('submit') && <SubmitForm workflow={workflow} problems={problems.length} />}
        {mayPublish && wrote && (
          <Hindrance title="Somebody else must publish this">
            You have written in it, or in something that it contains, since it was last published.
          </Hindrance>
        )}
        {mayPublish && problems.length > 0 && (
          <Hindrance title="It cannot go out yet">
            Its problems are listed below. Send it back to its writers with a note.
          </Hindrance>
        )}
        {mayPublish && !wrote && problems.length === 0 && digest && (
          <PublishForm
            workflow={workflow}
            digest={digest}
            isFirst={record.publishedVersion === 0}
          />
        )}
        {steps.includes('requestChanges') && (
          <NoteForm
            workflow={workflow}
            step="requestChanges"
            argument="note"
            label="What should be changed"
            help="For its writers."
            button="Send back for changes"
          />
        )}
        {record.state === 'retracted' && wasRefused && (
          <Hindrance title="It is public still">
            The notice that was to take its place says what is not public, and was kept off. Retract
            it again, in other words.
          </Hindrance>
        )}
        {steps.includes('retract') && (
          <NoteForm
            workflow={workflow}
            step="retract"
            argument="reason"
            label="Why it is withdrawn"
            help="For the public: a notice with these words takes its place."
            button="Retract"
          />
        )}
      </VStack>
    </Panel>
  )
}

/** True where the scan, or the build, kept a version off the public site. */
const isRefused = (version: Version | undefined): boolean =>
  version?.deliveries[0]?.state === 'refused'

function Hindrance({ title, children }: { title: string; children: string }) {
  return (
    <Notice tone="caution">
      <Heading>{title}</Heading>
      <Content>
        <Text>{children}</Text>
      </Content>
    </Notice>
  )
}
