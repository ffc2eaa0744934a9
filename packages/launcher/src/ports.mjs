import net from 'node:net'
import { Failure } from './failure.mjs'

/** A TCP port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Whether somebody answers on this port. */
export function isListening(port, host = '127.0.0.1') {
  return new Promise(resolve => {
    const socket = net.connect({ host, port, timeout: 2000 }, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
    socket.on('timeout', () => {
      socket.destroy()
      resolve(false)
    })
  })
}

/** The port a member shall use: the one in its variable, or its usual one. Fails in one line when it is not a port. */
export function chosenPort(variable, usual, source = process.env) {
  const given = source[variable]
  if (given === undefined || given === '') return usual
  const port = Number(given)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new Failure(`${variable}=${given} is not a port: set it to a number between 1 and 65535`)
}

/** Fails in one line when a port is taken. */
export async function assertFree(port, name, variable) {
  if (!(await isListening(port))) return
  throw new Failure(
    `Port ${port} for the ${name} is taken by another program: end that program, or choose another port with ${variable}=<port>`,
  )
}
