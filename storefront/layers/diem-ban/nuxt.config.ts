/** Workspace of sales-point staff: the shelf of their point. */
export default defineNuxtConfig({})
