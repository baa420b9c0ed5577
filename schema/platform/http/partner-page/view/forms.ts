import type { Statement } from '../statements.ts'
import { html, type Html } from './html.ts'

/** A reason that was typed and could not be taken, kept so that nobody types it twice. */
export interface Draft {
  readonly id: string
  readonly reason: string
}

/** The form by which a partner agrees to words. */
export const approveForm = (statement: Statement, button: string, about: string): Html =>
  html`<form method="post" action="/partner/approve" aria-label="Approve ${about}">
    ${seen(statement)}
    <button>${button}</button>
  </form>`

/** The form by which a partner does not agree to words, and says why. */
export const refuseForm = (
  statement: Statement,
  button: string,
  about: string,
  draft: Draft | null,
): Html =>
  html`<form method="post" action="/partner/refuse" aria-label="Refuse ${about}">
    ${seen(statement)}
    <label for="reason-${statement.id}">Reason, if you refuse</label>
    <textarea id="reason-${statement.id}" name="reason" rows="3" maxlength="2000" required>
${draft?.id === statement.id && draft.reason}</textarea>
    <button class="quiet">${button}</button>
  </form>`

/** What the decision is about: the statement, and the very words and decision that were on the page. */
const seen = (statement: Statement): Html =>
  html`<input type="hidden" name="id" value="${statement.id}" />
    <input type="hidden" name="seen" value="${statement.digest}" />
    <input type="hidden" name="decided" value="${statement.approval}" />`
