import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { say } from './progress.mjs'

const QUIET_MS = 400
/** A change in one of these concerns every service. */
const OF_ALL = ['packages/contracts/dist', 'packages/service-kit/dist']

/** Restarts a service when the compiler wrote something it loads; answers a function that ends the watching. */
export function refreshOnChange({ members, children, supervisor }) {
  const compiled = members.map((member, index) => ({ ...member, child: children[index] })).filter(({ name }) => name !== 'storefront')
  const watchers = [
    ...compiled.map(one => watch(`${one.dir}/dist`, () => refresh(supervisor, [one]))),
    ...OF_ALL.map(folder => watch(folder, () => refresh(supervisor, compiled))),
  ]
  return () => watchers.forEach(watcher => watcher.close())
}

function refresh(supervisor, members) {
  say(`Restarting ${members.map(({ name }) => name).join(', ')}`)
  for (const { child } of members) supervisor.refresh(child)
}

/** A compiler writes many files at once: waits until it is quiet. */
function watch(folder, then) {
  let timer
  return fs.watch(path.join(ROOT, folder), { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.js')) return
    clearTimeout(timer)
    timer = setTimeout(then, QUIET_MS)
  })
}
