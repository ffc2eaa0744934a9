/** A credit in a file, told apart by what the bank says of it. */
export interface FoundCredit {
  readonly line: number
  readonly amount: number
  readonly transactionId: string | null
  readonly contentHash: string
}

export interface KnownCredit {
  readonly id: string
  readonly amount: number
  readonly transactionId: string | null
  readonly contentHash: string
}

export type Recognised<Found extends FoundCredit> =
  | { readonly found: Found; readonly kind: 'NEW'; readonly occurrence: number }
  /** `isNamed`: it was kept without the bank's number, which is known from now on. */
  | { readonly found: Found; readonly kind: 'SEEN'; readonly id: string | null; readonly isNamed: boolean }

const nameOf = ({ transactionId, amount }: Pick<KnownCredit, 'transactionId' | 'amount'>) => `${transactionId}\0${amount}`

/**
 * Which rows of a file were never seen. The bank's number (with the amount) tells a credit; without one, the n-th row of the
 * same day, amount and words is the n-th such credit. A file with numbers and one without speak of the same money.
 */
export function recognise<Found extends FoundCredit>(file: readonly Found[], known: readonly KnownCredit[]): Recognised<Found>[] {
  const memory = new Memory(known)
  return file.map(found => {
    const seen = found.transactionId === null ? memory.byWords(found) : memory.byNumber(found)
    return seen ? { found, kind: 'SEEN', ...seen } : { found, kind: 'NEW', occurrence: memory.keep(found) }
  })
}

/** What is kept and what the file has told so far; a credit without an id was further up in the file. */
class Memory {
  readonly #numbered: Map<string, string | null>
  readonly #nameless: Map<string, KnownCredit[]>
  readonly #sameWords: Map<string, (string | null)[]>
  readonly #turns = new Map<string, number>()

  constructor(known: readonly KnownCredit[]) {
    this.#numbered = new Map(known.filter(({ transactionId }) => transactionId !== null).map(credit => [nameOf(credit), credit.id]))
    this.#nameless = Map.groupBy(
      known.filter(({ transactionId }) => transactionId === null),
      ({ contentHash }) => contentHash,
    )
    this.#sameWords = new Map([...Map.groupBy(known, credit => credit.contentHash)].map(([hash, same]) => [hash, same.map(({ id }) => id)]))
  }

  byWords({ contentHash }: FoundCredit) {
    const turn = (this.#turns.get(contentHash) ?? 0) + 1
    this.#turns.set(contentHash, turn)
    const id = this.#sameWords.get(contentHash)?.[turn - 1]
    return id === undefined ? undefined : { id, isNamed: false }
  }

  byNumber(found: FoundCredit) {
    const id = this.#numbered.get(nameOf(found))
    if (id !== undefined) return { id, isNamed: false }
    const nameless = this.#nameless.get(found.contentHash)?.shift()
    this.#numbered.set(nameOf(found), nameless?.id ?? null)
    return nameless && { id: nameless.id, isNamed: true }
  }

  /** Answers the how-manieth of its day, amount and words it is. */
  keep({ contentHash }: FoundCredit): number {
    const same = this.#sameWords.get(contentHash) ?? []
    this.#sameWords.set(contentHash, same)
    return same.push(null)
  }
}
