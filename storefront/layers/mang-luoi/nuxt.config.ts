/** The network of sales points: its map for everybody, and the register, assortment and turnover for those who run it. */
export default defineNuxtConfig({})
