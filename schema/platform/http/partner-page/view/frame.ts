import { html, type Content, type Html } from './html.ts'

/** Something the page says first: that a step was done, or why it was not. */
export interface Message {
  readonly kind: 'done' | 'refused'
  readonly text: string
}

interface Frame {
  readonly title: string
  readonly message?: Message | null
  /** The person and the organisation they act for; null before sign-in. */
  readonly person?: { readonly name: string; readonly organization: string } | null
  readonly content: Content
}

/** The page around every view. */
export const frame = ({ title, message = null, person = null, content }: Frame): Html =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${message?.kind === 'refused' && 'Error: '}${title}</title>
        <link rel="stylesheet" href="/partner/style.css" />
      </head>
      <body>
        <header>
          <p class="place">For partners</p>
          ${person && whoIsHere(person)}
        </header>
        <main>
          <h1>${title}</h1>
          ${message && messageBox(message)} ${content}
        </main>
      </body>
    </html> `

const whoIsHere = ({ name, organization }: NonNullable<Frame['person']>): Html =>
  html`<form method="post" action="/partner/sign-out">
    <span>${name}, ${organization}</span>
    <button class="quiet">Sign out</button>
  </form>`

const messageBox = ({ kind, text }: Message): Html =>
  html`<p class="message ${kind}" role="${kind === 'refused' ? 'alert' : 'status'}">${text}</p>`
