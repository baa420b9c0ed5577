import { APPROVAL_STATE } from '../../../../vocabulary/index.ts'
import type { Partner, Statement } from '../statements.ts'
import { approveForm, refuseForm, type Draft } from './forms.ts'
import { frame, type Message } from './frame.ts'
import { html, type Html } from './html.ts'

/** The words that await this partner's approval, and those that have been decided. */
export function wordsView(
  { name, organization, statements }: Partner,
  message: Message | null,
  draft: Draft | null = null,
): Html {
  const awaiting = statements.filter(s => s.approval === 'awaiting')
  const decided = statements.filter(s => s.approval !== 'awaiting')
  return frame({
    title: 'Words that await your approval',
    message,
    person: { name, organization },
    content: html`<p>
        The desk wishes to publish these words about ${organization}. It may do so once you approve;
        words that you refuse are not published.
      </p>
      ${
        awaiting.length === 0
          ? html`<p class="empty">Nothing awaits your approval.</p>`
          : html`<ol class="statements">
              ${awaiting.map((statement, at) => toDecide(statement, at, draft))}
            </ol>`
      }
      ${
        decided.length > 0 &&
        html`<h2>Decided</h2>
          <ol class="statements">
            ${decided.map((statement, at) => asDecided(statement, at, draft))}
          </ol>`
      }`,
  })
}

const toDecide = (statement: Statement, at: number, draft: Draft | null): Html => {
  const about = `statement ${at + 1}`
  return html`<li>
    <h2 id="words-${statement.id}">Statement ${at + 1}</h2>
    <blockquote aria-labelledby="words-${statement.id}">${paragraphs(statement.words)}</blockquote>
    ${origin(statement)} ${approveForm(statement, 'Approve these words', about)}
    ${refuseForm(statement, 'Refuse these words', about, draft)}
  </li>`
}

const asDecided = (statement: Statement, at: number, draft: Draft | null): Html =>
  html`<li>
    <p class="state">
      ${APPROVAL_STATE.terms[statement.approval].label}${when(statement.decidedAt)}
    </p>
    <blockquote>${paragraphs(statement.words)}</blockquote>
    ${statement.reason && html`<p class="note">Reason: ${statement.reason}</p>`}
    ${secondThought(statement, `decided statement ${at + 1}`, draft)}
  </li>`

/** A partner may think again; what was published meanwhile is the desk's to correct or retract. */
const secondThought = (statement: Statement, about: string, draft: Draft | null): Html =>
  statement.approval === 'refused'
    ? approveForm(statement, 'Approve these words after all', about)
    : html`<details>
        <summary>Withdraw your approval</summary>
        ${refuseForm(statement, 'Refuse these words', about, draft)}
      </details>`

const origin = ({ reportSummary }: Statement): Html | null =>
  reportSummary ? html`<p class="note">Drawn from your report: ${reportSummary}</p>` : null

const paragraphs = (text: string): Html[] =>
  text.split(/\n\s*\n/).map(paragraph => html`<p>${paragraph}</p>`)

const when = (instant: string | null): Html | null =>
  instant === null
    ? null
    : html`, <time datetime="${instant}">${DAY.format(new Date(instant))}</time>`

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
