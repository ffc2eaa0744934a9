/** Workspace of the programme office: the plan of the year, its figures, and the registers they come from. */
export default defineNuxtConfig({})
