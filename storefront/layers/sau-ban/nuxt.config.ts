/** After the sale: money that came in, deliveries, returns, and what customers say of what they bought. */
export default defineNuxtConfig({})
