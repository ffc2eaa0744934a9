/** Workspace of OCOP officers: moderation of product pages, import of recognised products. */
export default defineNuxtConfig({})
