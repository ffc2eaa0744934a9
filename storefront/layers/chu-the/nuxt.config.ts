/** Workspace of producers: product pages, lots and their traces, booth applications. */
export default defineNuxtConfig({})
