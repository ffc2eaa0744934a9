const LEVELS = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' }
const INFO = 30
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
    reason: () =>
      last.findLast(line => /error|fatal|must be|cannot|refused/i.test(line) && !/^\s+at /.test(line)) ?? last.at(-1) ?? 'it said nothing',
  }
}

function read(line, fromErrors) {
  const entry = parse(line)
  if (!entry) return { level: fromErrors ? WARN : INFO, text: line }
  const { level = INFO } = entry
  return {
    level,
    text: [(LEVELS[level] ?? String(level)).toUpperCase(), entry.msg ?? entry.message, causeOf(entry)].filter(Boolean).join(' '),
  }
}

const causeOf = ({ err, error }) => err?.message ?? error?.message ?? (typeof error === 'string' ? error : undefined)

function parse(line) {
  if (!line.startsWith('{')) return undefined
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
