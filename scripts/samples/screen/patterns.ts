/** Ways in which somebody is reached: mail, web, telephone, an address of a machine. */
const CONTACT = [
  /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/u,
  /\b(?:https?:\/\/|www\.)\S+/iu,
  /(?<![\w.,]|\d[ -])\+?\(?\d{2,4}\)?[\s./-]\d{3,4}[\s./-]\d{3,6}(?![\d,]|[ -]\d)/u,
  /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)/u,
  /(?<!\w)@\w{3,}/u,
]

const NUMBER = /(?<![\d.,$£€])\d(?:[ -]?\d){11,18}(?![\d.,])/gu
const SOCIAL_SECURITY = /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/u
const IBAN = /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?\b/u

/** A way to reach somebody stands in a text. */
export const hasContact = (text: string): boolean => CONTACT.some(each => each.test(text))

/** A number as of a card, an account or an insurance stands in a text. */
export const hasIdentity = (text: string): boolean =>
  SOCIAL_SECURITY.test(text) || IBAN.test(text) || (text.match(NUMBER) ?? []).some(isCard)

/** Numbers of cards end with a digit that the others give (Luhn, US patent 2,950,048). */
function isCard(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = Number(digit) * (at % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Bytes that are no text. The last character may be one that the end of the sample cut. */
export const isUnreadable = (text: string): boolean =>
  /[\p{Cc}\p{Cs}\p{Co}\uFFFD]/u.test(text.replace(/\uFFFD+$/u, '').replace(/[\t\n\r]/g, ''))
