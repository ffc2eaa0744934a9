import { connect, createServer, type Socket } from 'node:net'

/** A way to a server that a test can cut and mend: connections through it break, as when a cable is pulled. */
export async function breakable(address: string) {
  const target = new URL(address)
  const sockets = new Set<Socket>()
  const server = createServer(near => {
    const far = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  const listen = (port: number) => new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as { port: number }
  const url = new URL(address)
  url.hostname = '127.0.0.1'
  url.port = String(port)
  const cut = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { url: url.href, cut, mend: () => listen(port), close: async () => void (server.listening && (await cut())) }
}
