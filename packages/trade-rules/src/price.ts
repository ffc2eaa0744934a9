/** What one unit may cost at most, in whole đồng. */
export const LARGEST_PRICE = 1_000_000_000
