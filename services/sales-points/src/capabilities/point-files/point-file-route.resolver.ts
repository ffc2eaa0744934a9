import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Actor, Forbidden, Unauthenticated } from '@ocop/service-kit/graphql'
import type { Route } from '@ocop/service-kit/http'
import type { ExportPointFile } from './export-point-file.use-case.ts'
import { parsePointFile, type PointFileAddress } from './point-file.rules.ts'

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** Files of a sales point over plain HTTP, for its managers. Whatever one may not see is not there. */
export function pointFileRoute(files: ExportPointFile): Route {
  return async (request, response, actor) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Use GET.')
    const address = addressOf(request)
    const content = address && (await contentOf(files, address, actor))
    if (!content) return refuse(response, 404, 'NOT_FOUND', 'There is no such file, or not for you.')
    response.writeHead(200, {
      'content-type': TYPES[address.format],
      'content-disposition': `attachment; filename="${address.kind}.${address.format}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    if (request.method === 'HEAD') {
      content.destroy()
      return void response.end()
    }
    await pipeline(content, response)
  }
}

function addressOf(request: IncomingMessage): PointFileAddress | undefined {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://points')
  return parsePointFile(pathname, searchParams)
}

async function contentOf(files: ExportPointFile, address: PointFileAddress, actor: Actor): Promise<Readable | undefined> {
  try {
    return await files.execute(address, actor)
  } catch (error) {
    if (error instanceof Forbidden || error instanceof Unauthenticated) return undefined
    throw error
  }
}

function refuse(response: ServerResponse, status: number, code: string, message: string) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ error: { code, message } }))
}
