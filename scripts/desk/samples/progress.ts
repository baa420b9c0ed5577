import type { News } from '../../samples/job/work.ts'

/** How long ago the rate is looked at from. */
const WINDOW_MS = 5_000

/** Follows a run and says where it is: arm, samples, tokens a second, time left. */
export class Progress {
  readonly #total: number
  readonly #done = new Map<string, number>()
  readonly #recent: { at: number; tokens: number }[] = []
  readonly #start: number
  #samples = 0
  #tokens = 0
  #arm = ''

  /** @param missing samples of all arms that are not there yet. */
  constructor(missing: number, now: number) {
    this.#total = missing
    this.#start = now
  }

  /** Takes news in, and returns the line that tells of it. */
  take(news: News, now: number): string {
    if (news.kind === 'loaded') return 'model loaded'
    this.#arm = news.arm
    if (news.kind === 'step') {
      this.#tokens += news.tokens
      this.#recent.push({ at: now, tokens: news.tokens })
      while ((this.#recent[0]?.at ?? now) < now - WINDOW_MS) this.#recent.shift()
    }
    if (news.kind === 'samples') {
      this.#samples += news.samples
      this.#done.set(news.arm, (this.#done.get(news.arm) ?? 0) + news.samples)
    }
    return this.#line(now)
  }

  #line(now: number): string {
    const since = Math.max(1, now - (this.#recent[0]?.at ?? now))
    const rate = (this.#recent.reduce((sum, { tokens }) => sum + tokens, 0) / since) * 1_000
    const words = [
      `${this.#arm}: ${this.#done.get(this.#arm) ?? 0} new`,
      `${rate.toFixed(0)} tokens/s`,
    ]
    if (this.#samples > 0) {
      const left = ((now - this.#start) / this.#samples) * (this.#total - this.#samples)
      words.push(`${this.#samples} of ${this.#total}`, `${timeText(left)} left`)
    }
    return words.join(', ')
  }

  /** Tokens that were made, and by how many a second. */
  summary(now: number): { tokens: number; rate: number } {
    return { tokens: this.#tokens, rate: (this.#tokens / Math.max(1, now - this.#start)) * 1_000 }
  }
}

/** A time as a person says it. */
export function timeText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1_000)
  if (seconds < 120) return `${seconds} s`
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`
  return `${(seconds / 3_600).toFixed(1)} h`
}
