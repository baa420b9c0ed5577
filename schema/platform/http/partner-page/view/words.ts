import { APPROVAL_STATE } from '../../../../vocabulary/index.ts'
import type { Partner, Statement } from '../statements.ts'
import { frame, type Message } from './frame.ts'
import { html, type Html } from './html.ts'

/** The words that await this partner's approval, and those that have been decided. */
export function wordsView(
  { name, organization, statements }: Partner,
  message: Message | null,
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
              ${awaiting.map(toDecide)}
            </ol>`
      }
      ${
        decided.length > 0 &&
        html`<h2>Decided</h2>
          <ol class="statements">
            ${decided.map(asDecided)}
          </ol>`
      }`,
  })
}

const toDecide = (statement: Statement, at: number): Html =>
  html`<li>
    <h2 id="words-${statement.id}">Statement ${at + 1}</h2>
    <blockquote aria-labelledby="words-${statement.id}">${paragraphs(statement.words)}</blockquote>
    ${origin(statement)}
    <form method="post" action="/partner/approve" aria-label="Approve statement ${at + 1}">
      ${seen(statement)}
      <button>Approve these words</button>
    </form>
    <form method="post" action="/partner/refuse" aria-label="Refuse statement ${at + 1}">
      ${seen(statement)}
      <label for="reason-${statement.id}">Reason, if you refuse</label>
      <textarea
        id="reason-${statement.id}"
        name="reason"
        rows="3"
        maxlength="2000"
        required
      ></textarea>
      <button class="quiet">Refuse these words</button>
    </form>
  </li>`

const asDecided = (statement: Statement): Html =>
  html`<li>
    <p class="state">
      ${APPROVAL_STATE.terms[statement.approval].label}${statement.decidedAt && when(statement.decidedAt)}
    </p>
    <blockquote>${paragraphs(statement.words)}</blockquote>
    ${statement.reason && html`<p class="note">Reason: ${statement.reason}</p>`}
  </li>`

/** What the decision is about: the statement, and the very words that were on the page. */
const seen = (statement: Statement): Html =>
  html`<input type="hidden" name="id" value="${statement.id}" />
    <input type="hidden" name="seen" value="${statement.digest}" />`

const origin = ({ reportSummary }: Statement): Html | null =>
  reportSummary ? html`<p class="note">Drawn from your report: ${reportSummary}</p>` : null

const paragraphs = (text: string): Html[] =>
  text.split(/\n\s*\n/).map(paragraph => html`<p>${paragraph}</p>`)

const when = (instant: string): Html =>
  html`, <time datetime="${instant}">${DAY.format(new Date(instant))}</time>`

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
