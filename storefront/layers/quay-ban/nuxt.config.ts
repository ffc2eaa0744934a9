/** The till: sells without a network, and what managers see of tills. */
export default defineNuxtConfig({})
