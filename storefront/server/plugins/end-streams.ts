/** Leaving waits for the answers in flight: those without an end are ended first. */
export default defineNitroPlugin(() => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, endStreams)
})
