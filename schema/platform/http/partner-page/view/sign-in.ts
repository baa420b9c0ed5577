import { frame, type Message } from './frame.ts'
import { html, type Html } from './html.ts'

/** Where a partner signs in. The address that was typed is kept when the password was wrong. */
export const signInView = (message: Message | null, email = ''): Html =>
  frame({
    title: 'Sign in',
    message,
    content: html`<p>
        Here your organisation sees the words about it that the desk wishes to publish, and approves
        or refuses them.
      </p>
      <form method="post" action="/partner/sign-in" class="sign-in">
        <label for="email">E-mail address</label>
        <input
          id="email"
          name="email"
          type="email"
          autocomplete="username"
          required
          value="${email}"
        />
        <label for="password">Password</label>
        <input
          id="password"
          name="password"
          type="password"
          autocomplete="current-password"
          required
        />
        <button>Sign in</button>
      </form>
      <p class="note">
        No account, or a password forgotten? Write to the person at the desk who works with you.
      </p>`,
  })

/** For somebody who is signed in and belongs elsewhere. */
export const notPartnerView = (): Html =>
  frame({
    title: 'This page is for partners',
    content: html`<p>Your account works at the desk itself: <a href="/admin">go to the desk</a>.</p>
      <form method="post" action="/partner/sign-out">
        <button class="quiet">Sign out</button>
      </form>`,
  })

/** For a partner whose account says no organisation: there is nothing it could be shown. */
export const noOrganizationView = (): Html =>
  frame({
    title: 'Your account has no organisation yet',
    content: html`<p>
        Write to the person at the desk who works with you: an administrator can set it.
      </p>
      <form method="post" action="/partner/sign-out">
        <button class="quiet">Sign out</button>
      </form>`,
  })
