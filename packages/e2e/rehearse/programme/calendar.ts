import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Person } from '../person.ts'

/** The time of a rehearsal: every process of the platform reads how far it is moved from one file. */
export class Calendar {
  readonly #directory = mkdtempSync(path.join(tmpdir(), 'ocop-clock-'))
  readonly #people: Person[] = []
  #today: string

  constructor(day: string) {
    this.#today = day
    this.#write()
  }

  get today(): string {
    return this.#today
  }

  /** What tells the processes that this is a rehearsal, and where the time stands. */
  get environment() {
    return { OCOP_REHEARSAL: '1', OCOP_CLOCK_FILE: this.#file }
  }

  /** Whose sessions end whenever the time moves. */
  keepsTimeFor(...people: readonly Person[]): void {
    this.#people.push(...people)
  }

  /** Only ever forward: what is done is done. */
  moveTo(day: string): void {
    if (day < this.#today) throw new Error(`the rehearsal cannot go back from ${this.#today} to ${day}`)
    this.#today = day
    this.#write()
    for (const person of this.#people) person.forgetSession()
  }

  end(): void {
    rmSync(this.#directory, { recursive: true })
  }

  get #file() {
    return path.join(this.#directory, 'seconds')
  }

  /** Nine in the morning in Vietnam. */
  #write(): void {
    const seconds = Math.round((Date.parse(`${this.#today}T02:00:00Z`) - Date.now()) / 1_000)
    writeFileSync(this.#file, String(seconds))
  }
}
