/** Fresh products: vegetables, fruit, nuts; meat, seafood, eggs, milk. The programme limits what is sold as it grows. */
const UNPROCESSED_SETS: readonly number[] = [1, 2]

export const isUnprocessed = (setNumber: number) => UNPROCESSED_SETS.includes(setNumber)
