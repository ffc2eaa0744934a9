/** Workspace of fair organizers: planning, deadlines, applications. */
export default defineNuxtConfig({})
