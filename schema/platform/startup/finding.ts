/** What one look at the desk found. */
export interface Finding {
  /** What was looked at, in two or three words. */
  readonly subject: string
  /** `trouble` keeps the desk from starting; a `note` is worth knowing. */
  readonly level: 'fine' | 'note' | 'trouble'
  /** What is wrong and what to do, in whole sentences. */
  readonly message: string
}

export const fine = (subject: string, message: string): Finding => ({
  subject,
  level: 'fine',
  message,
})

export const note = (subject: string, message: string): Finding => ({
  subject,
  level: 'note',
  message,
})

export const trouble = (subject: string, message: string): Finding => ({
  subject,
  level: 'trouble',
  message,
})
