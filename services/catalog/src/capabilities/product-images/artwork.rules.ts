import { type Palette, type Shape, SHAPES } from './artwork-shapes.rules.ts'

const PALETTES = {
  clay: ['#f6ebe1', '#ead3bf', '#b4673f', '#7f3f22', '#e3b58f'],
  leaf: ['#eef3e2', '#d5e3bd', '#5d8a3a', '#33551f', '#a9c97c'],
  gold: ['#fbf1d8', '#f3dca4', '#d19a2a', '#8d5f12', '#f0c866'],
  rose: ['#fbe9e7', '#f3cdc8', '#c65b5b', '#7d2f35', '#eaa39b'],
  sea: ['#e3f0f0', '#bfdcdc', '#3a7f88', '#1d4f57', '#8fc1c4'],
  plum: ['#efe8f1', '#d9c9de', '#7c5590', '#4a2e5b', '#b996c6'],
  rice: ['#f5f3ea', '#e3decb', '#a99f7a', '#6d6547', '#d3cba9'],
} as const satisfies Record<string, Palette>
type Colour = keyof typeof PALETTES

export const ARTWORK_VARIANTS = 3

/** The motif and the colours of each product set. */
const MOTIFS: Record<number, readonly [Shape, Colour, Colour, Colour]> = {
  1: ['fruit', 'leaf', 'gold', 'rose'],
  2: ['fish', 'sea', 'rose', 'clay'],
  3: ['bag', 'rice', 'gold', 'leaf'],
  4: ['honey', 'gold', 'clay', 'rice'],
  5: ['bowl', 'rose', 'gold', 'leaf'],
  6: ['bowl', 'gold', 'rice', 'clay'],
  7: ['bag', 'leaf', 'gold', 'clay'],
  8: ['fish', 'clay', 'rose', 'sea'],
  9: ['bottle', 'clay', 'gold', 'rose'],
  10: ['jar', 'rose', 'leaf', 'clay'],
  11: ['leafs', 'leaf', 'rice', 'gold'],
  12: ['leafs', 'sea', 'leaf', 'plum'],
  13: ['bag', 'clay', 'plum', 'rice'],
  14: ['bottle', 'rice', 'sea', 'gold'],
  15: ['bottle', 'plum', 'rose', 'clay'],
  16: ['bottle', 'sea', 'rice', 'leaf'],
  17: ['jar', 'gold', 'sea', 'rose'],
  18: ['jar', 'plum', 'leaf', 'gold'],
  19: ['flower', 'rose', 'plum', 'leaf'],
  20: ['leafs', 'gold', 'clay', 'leaf'],
  21: ['lantern', 'rose', 'gold', 'plum'],
  22: ['silk', 'rose', 'plum', 'sea'],
  23: ['flower', 'gold', 'rose', 'plum'],
  24: ['vase', 'leaf', 'sea', 'clay'],
  25: ['fish', 'gold', 'sea', 'plum'],
  26: ['fields', 'leaf', 'sea', 'gold'],
}

/** Always the same picture for a set and a variant: 800 × 800, no text, no photograph. */
export function artworkOf(setNumber: number, variant: number): string {
  const [shape, ...colours] = MOTIFS[setNumber] ?? (['basket', 'gold', 'leaf', 'clay'] as const)
  const palette = PALETTES[colours[variant % ARTWORK_VARIANTS]!]
  const [light, deep, body, shade, bright] = palette
  const table =
    shape === 'fields' ? '' : `<path d="M0 600h800v200H0z" fill="${deep}"/><path d="M0 600h800v10H0z" fill="${body}" opacity=".12"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" width="800" height="800"><defs>
    <linearGradient id="b" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient>
    <linearGradient id="o" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${bright}"/><stop offset=".5" stop-color="${body}"/><stop offset="1" stop-color="${shade}"/></linearGradient>
    <radialGradient id="h" cx=".35" cy=".3" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".45"/><stop offset=".6" stop-color="#fff" stop-opacity="0"/></radialGradient>
    <pattern id="w" width="80" height="40" patternUnits="userSpaceOnUse"><g fill="none" stroke="${body}" stroke-width="1.4" opacity=".14"><circle cx="40" cy="40" r="38"/><circle cx="40" cy="40" r="26"/><circle cx="40" cy="40" r="14"/><circle cx="0" cy="20" r="38"/><circle cx="0" cy="20" r="26"/><circle cx="80" cy="20" r="38"/><circle cx="80" cy="20" r="26"/></g></pattern>
    </defs><rect width="800" height="800" fill="url(#b)"/><rect width="800" height="460" fill="url(#w)"/>${table}${SHAPES[shape](palette)}</svg>`
}

/** Which of the variants a product has: always the same one. */
export const variantOf = (productId: string): number => Number.parseInt(productId.slice(-4), 16) % ARTWORK_VARIANTS
