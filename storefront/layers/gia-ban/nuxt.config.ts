/** What a sales point asks: its own prices, and promotions within the law. */
export default defineNuxtConfig({})
