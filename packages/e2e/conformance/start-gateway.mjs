import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../../gateway/dist/main.js', import.meta.url))

/** The running gateway that GATEWAY_URL names, or the built one on a free port: what is looked at here needs no service behind it. */
export async function startGateway() {
  const running = process.env['GATEWAY_URL']
  if (running) return { url: running.replace(/\/(graphql\/?)?$/, ''), stop: async () => undefined }
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      HOST: '127.0.0.1',
      NODE_ENV: 'development',
      GATEWAY_SECRET: randomBytes(32).toString('hex'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await Promise.race([portOf(child), once(child, 'exit').then(() => undefined)])
  if (port === undefined) throw new Error('The gateway did not start. Is it built?')
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

function portOf(child) {
  return new Promise(resolve => {
    let lines = ''
    child.stdout.on('data', chunk => {
      lines += String(chunk)
      const found = /"port":(\d+)/.exec(lines)
      if (found) resolve(Number(found[1]))
    })
  })
}
