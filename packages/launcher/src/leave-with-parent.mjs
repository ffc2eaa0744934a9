// Loaded into every child (--import): when the launcher is killed its end of the pipe closes, and the child takes its leave too.
// Threads of the child load it as well; they have no pipe of their own, and end with the child.
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'))
  process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'))
  process.stdin.resume()
  process.stdin.unref()
}
