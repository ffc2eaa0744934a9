import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Route } from '@ocop/service-kit/http'
import { PrinterBusy } from '../printing/print-paper.use-case.ts'
import { DocumentKind } from './document-kind.enum.ts'
import type { ServedDocument, ServeDocument } from './serve-document.use-case.ts'

const ADDRESS = /^\/documents\/([a-z-]+)\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.pdf$/
const PUBLIC_SECONDS = 300
const ANSWERS = {
  NOT_FOUND: [404, 'There is no such document, or none for you.'],
  METHOD_NOT_ALLOWED: [405, 'Documents are only read: use GET.'],
  BUSY: [503, 'Too many documents are being drawn. Try again in a moment.'],
} as const

/** `GET /documents/<kind>/<id>.pdf`, e.g. `/documents/self-assessment/….pdf`. */
export function documentRoute(serve: ServeDocument): Route {
  return async (request, response, actor) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 'METHOD_NOT_ALLOWED')
    const address = addressOf(request.url)
    const found = address && (await serve.execute(address.kind, address.id, actor).catch(whenBusy))
    if (found === 'BUSY' || !found) return refuse(response, found ?? 'NOT_FOUND')
    send(found, `${address.kind.toLowerCase().replaceAll('_', '-')}-${address.id}.pdf`, request, response)
  }
}

function addressOf(url = '/'): { readonly kind: DocumentKind; readonly id: string } | undefined {
  const [, name = '', id = ''] = ADDRESS.exec(new URL(url, 'http://documents').pathname) ?? []
  const kind = name.toUpperCase().replaceAll('-', '_')
  return isKind(kind) ? { kind, id } : undefined
}

function whenBusy(error: unknown): 'BUSY' {
  if (error instanceof PrinterBusy) return 'BUSY'
  throw error
}

const isKind = (kind: string): kind is DocumentKind => Object.hasOwn(DocumentKind, kind)

function send({ file, hash, isPublic }: ServedDocument, name: string, request: IncomingMessage, response: ServerResponse): void {
  const headers = {
    'cache-control': isPublic ? `public, max-age=${PUBLIC_SECONDS}` : 'private, no-store',
    'x-content-type-options': 'nosniff',
    ...(isPublic ? { etag: `"${hash}"` } : {}),
  }
  if (isPublic && request.headers['if-none-match'] === `"${hash}"`) return void response.writeHead(304, headers).end()
  response.writeHead(200, {
    ...headers,
    'content-type': 'application/pdf',
    'content-length': file.length,
    'content-disposition': `inline; filename="${name}"`,
  })
  response.end(request.method === 'HEAD' ? undefined : file)
}

function refuse(response: ServerResponse, code: keyof typeof ANSWERS): void {
  const [status, message] = ANSWERS[code]
  const later = code === 'BUSY' ? { 'retry-after': '5' } : {}
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...later })
  response.end(JSON.stringify({ error: { code, message } }))
}
