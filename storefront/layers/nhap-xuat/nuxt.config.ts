/** What a sales point brings in by a file, and takes out as one. */
export default defineNuxtConfig({})
