import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, type Route } from '@ocop/service-kit/http'
import { LARGEST_UPLOAD_BYTES, parseAddress, UPLOADS } from './media-address.rules.ts'
import type { ReceiveImage, UploadProblem } from './receive-image.use-case.ts'
import type { ServeMedia } from './serve-media.use-case.ts'

const ANSWERS: Record<UploadProblem | 'IMAGE_TOO_LARGE' | 'NOT_FOUND' | 'METHOD_NOT_ALLOWED', readonly [number, string]> = {
  TICKET_UNKNOWN: [404, 'This ticket does not exist, was used or has run out. Ask for another.'],
  IMAGE_TYPE_NOT_ALLOWED: [415, 'Send a JPEG, PNG or WebP picture.'],
  IMAGE_UNREADABLE: [422, 'The picture is damaged or far too large.'],
  TOO_MANY_IMAGES: [409, 'The product has as many pictures as it may have.'],
  IMAGE_TOO_LARGE: [413, `A picture may have ${LARGEST_UPLOAD_BYTES} bytes.`],
  NOT_FOUND: [404, 'There is no such picture.'],
  METHOD_NOT_ALLOWED: [405, 'Use GET for pictures and PUT for uploads.'],
}

/** Pictures over plain HTTP: GET what is kept, PUT what a ticket was given for. */
export function mediaRoute(serve: ServeMedia, receive: ReceiveImage): Route {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://media')
    if (pathname.startsWith(UPLOADS))
      return request.method === 'PUT'
        ? upload(receive, pathname.slice(UPLOADS.length), request, response)
        : refuse(response, 'METHOD_NOT_ALLOWED')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 'METHOD_NOT_ALLOWED')
    await send(serve, pathname, request, response)
  }
}

async function send(serve: ServeMedia, path: string, request: IncomingMessage, response: ServerResponse) {
  const address = parseAddress(path)
  const file = address && (await serve.execute(address.hash, address.width))
  if (!file) return refuse(response, 'NOT_FOUND')
  const etag = `"${address.hash}-${address.width}"`
  const headers = { 'cache-control': 'public, max-age=31536000, immutable', etag, 'x-content-type-options': 'nosniff' }
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end()
  response.writeHead(200, { ...headers, 'content-type': 'image/webp', 'content-length': file.bytes })
  if (request.method === 'HEAD') return void response.end()
  await new Promise<void>(resolve => {
    file
      .stream()
      .on('error', () => response.destroy())
      .pipe(response)
      .on('close', resolve)
  })
}

async function upload(receive: ReceiveImage, token: string, request: IncomingMessage, response: ServerResponse) {
  const ticket = await receive.ticket(token)
  if (!ticket) return refuse(response, 'TICKET_UNKNOWN')
  const bytes = await readBody(request, LARGEST_UPLOAD_BYTES).catch((error: unknown) => {
    if (error instanceof RangeError) return undefined
    throw error
  })
  if (!bytes) return refuse(response, 'IMAGE_TOO_LARGE')
  const outcome = await receive.execute(ticket, bytes)
  if (typeof outcome === 'string') return refuse(response, outcome)
  response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify(outcome))
}

function refuse(response: ServerResponse, code: keyof typeof ANSWERS) {
  const [status, message] = ANSWERS[code]
  // what was not read of the request is not waited for
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' })
  response.end(JSON.stringify({ error: { code, message } }))
}
