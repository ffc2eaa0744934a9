import type { DataSource } from 'typeorm'
import type { Clock } from '../clock.ts'
import type { Transaction } from '../database/unit-of-work.ts'
import { logger } from '../telemetry/logger.ts'
import type { Letter } from './compose-letter.ts'
import { LetterQueue } from './letter-queue.ts'
import type { SendLetter } from './send-letter.ts'
import type { LetterOrder, WaitingLetter } from './waiting-letter.ts'

/** Writes a letter at the moment it is sent; undefined when there is nobody to send it to any more. */
export interface WriteLetter {
  execute(letter: WaitingLetter): Promise<Letter | undefined>
}

/** Sends every letter whose turn it is. One that cannot be sent now gets its turn again, later and later, while it is still valid. */
export class DeliverLetters<Kind extends string = string> {
  readonly #log = logger('mail')
  #latest: Promise<void> = Promise.resolve()

  constructor(
    private readonly dataSource: DataSource,
    private readonly writers: Readonly<Record<Kind, WriteLetter>>,
    private readonly sendLetter: SendLetter,
    private readonly now: Clock,
  ) {}

  /** Has a letter written and sent once the caller's transaction is done. */
  order({ manager }: Transaction, letter: LetterOrder<Kind>): Promise<void> {
    return new LetterQueue(manager).add(letter, this.now())
  }

  /** Runs of one instance follow each other; several instances share the letters between them. */
  execute(): Promise<void> {
    const run = this.#latest.then(() => this.deliverAll())
    this.#latest = run.catch(() => undefined)
    return run
  }

  /** Sends soon, without letting anybody wait: how long a letter takes must not tell whether it is written. */
  soon(): void {
    this.execute().catch((error: unknown) => this.#log.error({ err: error }, 'letters could not be delivered'))
  }

  private async deliverAll(): Promise<void> {
    const letters = new LetterQueue(this.dataSource.manager)
    for (let next = await letters.takeNext(this.now()); next; next = await letters.takeNext(this.now())) await this.deliver(next, letters)
    const late = await letters.removeLate(this.now())
    if (late > 0) this.#log.error({ letters: late }, 'letters could not be sent')
  }

  private async deliver(waiting: WaitingLetter, letters: LetterQueue): Promise<void> {
    try {
      const letter = await this.writers[waiting.kind as Kind].execute(waiting)
      if (letter) await this.sendLetter.execute({ messageId: `<${waiting.id}@ocop-connect>`, ...letter })
      await letters.remove(waiting.id)
    } catch (error) {
      // the error of a mail server may quote the recipient: its code says enough
      this.#log.warn(
        { letter: waiting.id, kind: waiting.kind, attempts: waiting.attempts, code: (error as { code?: string }).code },
        'a letter waits for another try',
      )
    }
  }
}
