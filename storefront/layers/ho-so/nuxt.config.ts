/** Dossiers for a star: what producers write and hand in, what communes and offices do with them, and reminders of last days. */
export default defineNuxtConfig({})
