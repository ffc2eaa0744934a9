// Loaded into every child (--import): when the launcher is killed its end of the pipe closes, and the child takes its leave too.
process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.on('error', () => process.kill(process.pid, 'SIGTERM'))
process.stdin.resume()
process.stdin.unref()
