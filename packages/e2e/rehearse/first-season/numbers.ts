// The units of the season. All later totals follow from these.
export const SHIPPED = 40
export const SOLD_BEFORE = 3
export const SOLD_BY_MISTAKE = 2
export const BROKEN = 1
export const MISCOUNTED = 1
export const SOLD_AFTER = 5

/** On the shelf before the recall, and at the end. */
export const LEFT_BEFORE = SHIPPED - SOLD_BEFORE - BROKEN - MISCOUNTED
export const LEFT = LEFT_BEFORE - SOLD_AFTER
