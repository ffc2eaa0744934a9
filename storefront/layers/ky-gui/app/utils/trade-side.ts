/** On which side of the counter somebody stands: the sales point, or the producer whose goods lie there. */
export type TradeSide = { readonly salesPointId: string } | { readonly producerId: string }

export const isPoint = (side: TradeSide): side is { readonly salesPointId: string } => 'salesPointId' in side

/** A month as people write it: `2026-11` is 11/2026. */
export const monthWords = (month: string) => month.split('-').toReversed().join('/')

/** A share in basis points as a percentage with at most two decimals. */
export const percentOf = (basisPoints: number) => basisPoints / 100
