import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '@ocop/service-kit/graphql'
import type { Route } from '@ocop/service-kit/http'
import { addressOf, dispositionOf, idIn, LARGEST_PAPER_BYTES, MOST_PAGES, UPLOADS } from './paper.rules.ts'
import type { PaperProblem, ReceivePaper } from './receive-paper.use-case.ts'
import type { ServePaper } from './serve-paper.use-case.ts'

type Problem = PaperProblem | 'PAPER_HELD_ALREADY' | 'NOT_FOUND' | 'METHOD_NOT_ALLOWED'
const ANSWERS: Record<Problem, readonly [number, string]> = {
  TICKET_UNKNOWN: [404, 'This ticket does not exist, was used or has run out. Ask for another.'],
  PAPER_TYPE_NOT_ALLOWED: [415, 'Send a PDF, JPEG, PNG or WebP file. Drawings (SVG), web pages and programs are not taken.'],
  PAPER_UNREADABLE: [422, 'The file is damaged or locked by a password.'],
  TOO_MANY_PAGES: [422, `A paper may have ${MOST_PAGES} pages.`],
  PAPER_TOO_LARGE: [413, `A paper may have ${LARGEST_PAPER_BYTES} bytes.`],
  PAPER_INFECTED: [422, 'A virus was found in the file; it was not kept.'],
  PAPER_HELD_ALREADY: [409, 'You have sent this very paper before; link that one.'],
  SCANNER_AWAY: [503, 'Files cannot be checked for viruses at the moment. Ask for another ticket in a while.'],
  NOT_FOUND: [404, 'There is no such paper.'],
  METHOD_NOT_ALLOWED: [405, 'Use GET for papers and PUT for uploads.'],
}

/** Papers over plain HTTP: GET what one may see, PUT what a ticket was given for. */
export function paperRoute(serve: ServePaper, receive: ReceivePaper): Route {
  return async (request, response, actor) => {
    const { pathname } = new URL(request.url ?? '/', 'http://evidence')
    if (pathname.startsWith(UPLOADS))
      return request.method === 'PUT'
        ? upload(receive, pathname.slice(UPLOADS.length), request, response)
        : refuse(response, 'METHOD_NOT_ALLOWED')
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 'METHOD_NOT_ALLOWED')
    await send(serve, { id: idIn(pathname), actor, isHead: request.method === 'HEAD' }, response)
  }
}

interface Asked {
  readonly id: string | undefined
  readonly actor: Actor
  readonly isHead: boolean
}

async function send(serve: ServePaper, { id, actor, isHead }: Asked, response: ServerResponse) {
  const found = id === undefined ? undefined : await serve.execute(id, actor)
  if (!found) return refuse(response, 'NOT_FOUND')
  const { paper, file, logView } = found
  if (!isHead) await logView()
  response.writeHead(200, {
    'content-type': paper.mediaType,
    'content-length': file.bytes,
    'content-disposition': dispositionOf(paper.title, paper.mediaType),
    // shown to this person alone, and nothing in it may run
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
    'x-content-type-options': 'nosniff',
  })
  if (isHead) return void response.end()
  await new Promise<void>(resolve => {
    file
      .stream()
      .on('error', () => response.destroy())
      .pipe(response)
      .on('close', resolve)
  })
}

async function upload(receive: ReceivePaper, token: string, request: IncomingMessage, response: ServerResponse) {
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_PAPER_BYTES) return refuse(response, 'PAPER_TOO_LARGE')
  const ticket = await receive.ticket(token)
  if (!ticket) return refuse(response, 'TICKET_UNKNOWN')
  const outcome = await receive.execute(ticket, request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>)
  if (typeof outcome === 'string') return refuse(response, outcome)
  if ('heldAs' in outcome) return refuse(response, 'PAPER_HELD_ALREADY', { evidenceId: outcome.heldAs })
  response.writeHead(201, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ id: outcome.id, url: addressOf(outcome.id) }))
}

function refuse(response: ServerResponse, code: Problem, more: object = {}) {
  const [status, message] = ANSWERS[code]
  // what was not read of the request is not waited for
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' })
  response.end(JSON.stringify({ error: { code, message, field: 'file', ...more } }))
}
