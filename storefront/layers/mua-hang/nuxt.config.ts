/** What a customer does with goods: basket, checkout, own orders. */
export default defineNuxtConfig({})
