/** Runs the named one of `choices`, or all in order when none is named. */
export async function choose(choices: Readonly<Record<string, () => Promise<void>>>): Promise<void> {
  const name = process.argv[2]
  if (name !== undefined && !(name in choices)) {
    console.error(`There is no "${name}". There is: ${Object.keys(choices).join(', ')}.`)
    process.exitCode = 2
    return
  }
  for (const [one, run] of Object.entries(choices)) if (name === undefined || name === one) await run()
}
