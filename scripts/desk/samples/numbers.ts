import { InvalidArgumentError } from 'commander'

/** A whole number of at least 1. */
export function positive(text: string): number {
  const number = Number(text)
  if (!/^\d{1,15}$/.test(text) || number < 1)
    throw new InvalidArgumentError('It must be a whole number of at least 1.')
  return number
}

/** A seed, or a length that may be 0; kept as text where it may not fit a number. */
export function whole(text: string): string {
  if (!/^\d{1,20}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return text
}

/** An option that may be given again. */
export const several = (text: string, before: string[] = []): string[] => [...before, text]

const UNITS: Readonly<Record<string, number>> = { MiB: 2 ** 20, GiB: 2 ** 30 }

/** An amount of memory, as 800MiB or 8GiB, in bytes. */
export function memory(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,9}(?:\.\d{1,3})?)(MiB|GiB)$/.exec(text) ?? []
  const bytes = Number(number) * (UNITS[unit] ?? Number.NaN)
  if (!(bytes > 0)) throw new InvalidArgumentError('It must be an amount, as 800MiB or 8GiB.')
  return bytes
}
