import { createHmac, timingSafeEqual } from 'node:crypto'

const PATH = '/calendar/'

/** Makes addresses that nobody can guess out of ids, and tells ours from others without asking the database. */
export class SignCalendar {
  constructor(
    private readonly secret: string,
    private readonly publicUrl: string,
  ) {}

  addressOf(feedId: string): string {
    return new URL(`${PATH}${feedId}.${this.#proofOf(feedId)}.ics`, this.publicUrl).href
  }

  /** The id in a path that we signed. */
  idIn(path: string): string | undefined {
    const [, id, proof] = /^\/calendar\/([0-9a-f-]{36})\.([\w-]{43})\.ics$/.exec(path) ?? []
    if (!id || !proof) return undefined
    return timingSafeEqual(Buffer.from(proof), Buffer.from(this.#proofOf(id))) ? id : undefined
  }

  dossierAddress = (dossierId: string) => new URL(`/lam-viec/can-bo/ho-so/${dossierId}`, this.publicUrl).href

  #proofOf(feedId: string): string {
    return createHmac('sha256', this.secret).update(`calendar:${feedId}`).digest('base64url')
  }
}
