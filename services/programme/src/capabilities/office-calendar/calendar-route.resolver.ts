import type { Route } from '@ocop/service-kit/http'
import type { ServeCalendar } from './serve-calendar.use-case.ts'

/** Calendars over plain HTTP: their address is the secret. */
export function calendarRoute(serve: ServeCalendar): Route {
  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://calendar')
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end()
    const calendar = await serve.execute(pathname)
    if (calendar === undefined) return void response.writeHead(404, { 'cache-control': 'no-store' }).end()
    response.writeHead(200, {
      'content-type': 'text/calendar; charset=utf-8',
      'content-length': Buffer.byteLength(calendar),
      'cache-control': 'private, no-cache',
      'x-content-type-options': 'nosniff',
    })
    response.end(request.method === 'HEAD' ? undefined : calendar)
  }
}
