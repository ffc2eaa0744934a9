import type { ServerResponse } from 'node:http'
import type { Route } from '@ocop/service-kit/http'
import type { HoldStreams } from './hold-streams.use-case.ts'
import type { Outlet } from './notice-stream.entity.ts'
import { placeIn } from './server-sent.rules.ts'

/** How an inbox stands, told whenever it changes (server-sent events). For the signed-in person alone. */
export function noticeStreamRoute(streams: HoldStreams): Route {
  return async (request, response, { userId, memberships }) => {
    if (request.method !== 'GET') return void response.writeHead(405).end()
    if (userId === null) return void response.writeHead(401).end()
    response.socket?.setNoDelay(true)
    await streams.listening()
    if (response.closed) return
    const stream = streams.open({ userId, memberships }, placeIn(request.headers['last-event-id']), outletOf(response))
    if (!stream) return void response.writeHead(429, { 'retry-after': '60' }).end()
    response.once('close', () => streams.close(userId, stream))
  }
}

/** Nothing is sent before the first word: until then another answer can be given. */
function outletOf(response: ServerResponse): Outlet {
  return {
    write(text) {
      if (!response.headersSent)
        response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'private, no-store' })
      return response.writableEnded || response.closed || response.write(text)
    },
    caughtUp: () => new Promise(resolve => void response.once('drain', resolve).once('close', resolve)),
    end: () => void response.end(),
    destroy: () => void response.destroy(),
  }
}
