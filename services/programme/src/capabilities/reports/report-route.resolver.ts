import type { IncomingMessage, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Actor, Forbidden } from '@ocop/service-kit/graphql'
import type { Route } from '@ocop/service-kit/http'
import type { PrintReport } from './print-report.use-case.ts'
import type { ExportTable } from './export-table.use-case.ts'
import { parseReportAddress, type ReportAddress } from './report-address.rules.ts'

interface Answer {
  readonly type: string
  readonly fileName: string
  readonly content: Readable
}

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

/** Report packs and the ministry’s tables over plain HTTP, for officers in charge. Whatever one may not see is not there. */
export function reportRoute(print: PrintReport, tables: ExportTable): Route {
  return async (request, response, actor) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Use GET.')
    const answer = await answerTo(addressOf(request), actor, { print, tables })
    if (!answer) return refuse(response, 404, 'NOT_FOUND', 'There is no such report, or not for you.')
    response.writeHead(200, {
      'content-type': answer.type,
      'content-disposition': `attachment; filename="${answer.fileName}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    })
    if (request.method === 'HEAD') return void response.end()
    await pipeline(answer.content, response)
  }
}

function addressOf(request: IncomingMessage): ReportAddress | undefined {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://reports')
  return parseReportAddress(pathname, searchParams)
}

async function answerTo(
  address: ReportAddress | undefined,
  actor: Actor,
  { print, tables }: { print: PrintReport; tables: ExportTable },
): Promise<Answer | undefined> {
  if (!address) return undefined
  try {
    const type = TYPES[address.format]
    if (address.kind === 'TABLE') {
      const rows = address.format === 'csv' ? await tables.csv(address, actor) : await tables.json(address, actor)
      return { type, fileName: `${address.table}-${address.year}.${address.format}`, content: Readable.from(rows) }
    }
    const { fileName, content } = await print.execute(address.planId, address.format, actor)
    return { type, fileName, content }
  } catch (error) {
    if (error instanceof Forbidden) return undefined
    throw error
  }
}

function refuse(response: ServerResponse, status: number, code: string, message: string) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ error: { code, message } }))
}
