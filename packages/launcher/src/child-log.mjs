const LEVELS = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' }
const WARN = 40
const KEPT = 30

/** Prints the lines of one child under its name: warnings and errors, or everything with OCOP_LOG=info. Remembers the last ones. */
export function childLog(name, { width, everything = process.env.OCOP_LOG === 'info', write = text => process.stdout.write(text) }) {
  const last = []
  const take = (line, fromErrors) => {
    const { level, text } = read(line, fromErrors)
    last.push(text)
    if (last.length > KEPT) last.shift()
    if (everything || level >= WARN) write(`${name.padEnd(width)} │ ${text}\n`)
  }
  return {
    attach(stream, fromErrors) {
      let rest = ''
      stream.setEncoding('utf8').on('data', chunk => {
        const lines = (rest + chunk).split('\n')
        rest = lines.pop()
        for (const line of lines) if (line.trim()) take(line, fromErrors)
      })
    },
    /** The line that most likely says why the child ended. */
    reason: () => last.findLast(line => /error|fatal|must be|cannot|refused/i.test(line) && !/^\s+at /.test(line)) ?? last.at(-1) ?? 'it said nothing',
  }
}

function read(line, fromErrors) {
  if (!line.startsWith('{')) return { level: fromErrors ? WARN : 30, text: line }
  try {
    const { level = 30, msg, message, err, error } = JSON.parse(line)
    const cause = err?.message ?? error?.message ?? (typeof error === 'string' ? error : undefined)
    return { level, text: [(LEVELS[level] ?? String(level)).toUpperCase(), msg ?? message, cause].filter(Boolean).join(' ') }
  } catch {
    return { level: 30, text: line }
  }
}
