/** What sales points and producers do with each other: consignment, settlement, purchases, delegates. */
export default defineNuxtConfig({})
