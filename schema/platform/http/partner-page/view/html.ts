/** Markup that is safe to send. Only `html` makes it, so that a text cannot pass for markup. */
export class Html {
  readonly #markup: string

  private constructor(markup: string) {
    this.#markup = markup
  }

  /** For the tag below alone. */
  static join(strings: readonly string[], values: readonly unknown[]): Html {
    return new Html(
      strings.map((part, i) => (i < values.length ? part + markupOf(values[i]) : part)).join(''),
    )
  }

  toString(): string {
    return this.#markup
  }
}

/** What may stand in a template: texts are escaped, nothing is left out, lists are put together. */
export type Content = Html | string | number | null | false | readonly Content[]

/** Tag for markup. Every value that is not itself `Html` is escaped. */
export const html = (strings: TemplateStringsArray, ...values: readonly Content[]): Html =>
  Html.join(strings, values)

function markupOf(value: unknown): string {
  if (value instanceof Html) return value.toString()
  if (Array.isArray(value)) return value.map(markupOf).join('')
  if (value === null || value === false || value === undefined) return ''
  return String(value).replace(/[&<>"']/g, character => ENTITY[character] ?? character)
}

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
