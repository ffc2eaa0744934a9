interface Slot<One> {
  waiting: One[]
  /** How many of its lanes wait or are served. */
  load: number
}

/**
 * Queues, one for each slot of work under way. What is of one lane stays with one slot while some of it waits or is served; a new lane
 * goes where there is least to do. So slots seldom want the same, and all of them have work.
 */
export class Lanes<One> {
  readonly #slots: Slot<One>[]
  readonly #lanes = new Map<string, { readonly slot: Slot<One>; count: number }>()

  constructor(
    slots: number,
    private readonly laneOf: (one: One) => string,
  ) {
    this.#slots = Array.from({ length: slots }, () => ({ waiting: [], load: 0 }))
  }

  enter(one: One): void {
    const name = this.laneOf(one)
    const lane = this.#lanes.get(name) ?? { slot: this.#slots.reduce((least, slot) => (slot.load < least.load ? slot : least)), count: 0 }
    lane.count += 1
    lane.slot.load += 1
    lane.slot.waiting.push(one)
    this.#lanes.set(name, lane)
  }

  /** What the slot takes of its queue, or of the longest when nobody waits in its own; `pick` answers what is taken and what stays. */
  take(slot: number, pick: (waiting: readonly One[]) => { taken: One[]; later: One[] }): One[] {
    const own = this.#slots[slot]!
    const from =
      own.waiting.length > 0 ? own : this.#slots.reduce((most, other) => (other.waiting.length > most.waiting.length ? other : most))
    const { taken, later } = pick(from.waiting)
    from.waiting = later
    return taken
  }

  /** It was served, wherever. */
  leave(one: One): void {
    const name = this.laneOf(one)
    const lane = this.#lanes.get(name)!
    lane.count -= 1
    lane.slot.load -= 1
    if (lane.count === 0) this.#lanes.delete(name)
  }
}
