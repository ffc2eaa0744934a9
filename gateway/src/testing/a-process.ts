import { spawn } from 'node:child_process'
import { once } from 'node:events'

export const MAIN = new URL('../../dist/main.js', import.meta.url).pathname

/** The built gateway as a process of its own, as in life. */
export async function aProcess(environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let log = ''
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`the gateway did not start: ${log}`)))
    child.stdout.on('data', chunk => {
      log += String(chunk)
      const found = /"port":(\d+)/.exec(log)?.[1]
      if (found) resolve(found)
    })
  })
  return {
    ask: (query: string) =>
      fetch(`http://127.0.0.1:${port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      }),
    /** Asks it to end, as a supervisor would, and answers its exit code. */
    async end(): Promise<number> {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = await exited
      return code as number
    },
  }
}
