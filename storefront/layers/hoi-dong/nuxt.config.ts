/** Workspace of evaluation councils: scoring, also without a network, and concluding. */
export default defineNuxtConfig({})
