/** Small letters without diacritics, đ as d: what people type who have no time for them. */
export const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase()
