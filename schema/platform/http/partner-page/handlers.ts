import type { KeystoneContext } from '@keystone-6/core/types'
import type { Request, Response } from 'express'
import type { Session } from '../../session/actor.ts'
import { doneMessage, refusalOf, refuse, type Refusal } from './answers.ts'
import { approve, refuseWith } from './decide.ts'
import { signIn, signOut } from './sign-in.ts'
import { readPartner } from './statements.ts'
import type { Draft } from './view/forms.ts'
import type { Html } from './view/html.ts'
import type { Message } from './view/frame.ts'
import { noOrganizationView, notPartnerView, signInView } from './view/sign-in.ts'
import { wordsView } from './view/words.ts'

/** What answers a request, given the context of the person who asks. */
export type Handler = (
  context: KeystoneContext,
  request: Request,
  response: Response,
) => Promise<void>

const HOME = '/partner'

/** `GET /partner`: the page, for whoever is here. */
export const showPage: Handler = async (context, request, response) =>
  send(response, 200, await viewFor(context, doneMessage(request.query.done)))

/** `POST /partner/sign-in`. */
export const handleSignIn: Handler = async (context, request, response) => {
  const email = textOf(request, 'email').trim()
  try {
    const known = await signIn(context, { email, password: textOf(request, 'password') })
    if (known) return response.redirect(303, HOME)
    sendRefusal(response, refuse('E-mail address or password is wrong.', 401), email)
  } catch (error) {
    sendRefusal(response, refusalOf(error), email)
  }
}

/** `POST /partner/sign-out`. */
export const handleSignOut: Handler = async (context, _request, response) => {
  await signOut(context)
  response.redirect(303, `${HOME}?done=signed-out`)
}

/** `POST /partner/approve`. */
export const handleApprove: Handler = (context, request, response) =>
  decide(context, request, response, () => approve(context, request.body), 'approved')

/** `POST /partner/refuse`. */
export const handleRefuse: Handler = (context, request, response) =>
  decide(context, request, response, () => refuseWith(context, request.body), 'refused')

async function decide(
  context: KeystoneContext,
  request: Request,
  response: Response,
  step: () => Promise<void>,
  done: string,
): Promise<void> {
  if (!isPartner(context)) return send(response, 403, await viewFor(context, null))
  try {
    await step()
    response.redirect(303, `${HOME}?done=${done}`)
  } catch (error) {
    const { status, message } = refusalOf(error)
    const draft = { id: textOf(request, 'id'), reason: textOf(request, 'reason') }
    send(response, status, await viewFor(context, message, draft))
  }
}

async function viewFor(
  context: KeystoneContext,
  message: Message | null,
  draft: Draft | null = null,
): Promise<Html> {
  const actor = (context.session as Session | undefined)?.actor
  if (!actor) return signInView(message)
  if (actor.role !== 'partner') return notPartnerView()
  if (!isPartner(context)) return noOrganizationView()
  return wordsView(await readPartner(context), message, draft)
}

const isPartner = (context: KeystoneContext): boolean => {
  const actor = (context.session as Session | undefined)?.actor
  return actor?.role === 'partner' && actor.organizationId !== null
}

/** A form field that may be absent, or sent several times by something that is no form of ours. */
function textOf(request: Request, name: string): string {
  const value = (request.body as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : ''
}

const sendRefusal = (response: Response, { status, message }: Refusal, email: string): void =>
  send(response, status, signInView(message, email))

function send(response: Response, status: number, view: Html): void {
  response.status(status).type('html').send(view.toString())
}
