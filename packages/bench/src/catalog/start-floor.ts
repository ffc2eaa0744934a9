import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Statement } from './recording.ts'

export interface Floor {
  readonly url: string
  readonly pid: number
  readonly stop: () => void
}

const PROGRAM = fileURLToPath(new URL('floor.ts', import.meta.url))

/** The floor as a process of its own. `answers` are statements by path. */
export async function startFloor(
  urls: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, readonly Statement[]>>,
): Promise<Floor> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-floor-'))
  const file = path.join(folder, 'plan.json')
  writeFileSync(file, JSON.stringify({ urls, answers }))
  const child = spawn(process.execPath, [PROGRAM, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [port] = (await once(child.stdout, 'data')) as [Buffer]
  rmSync(folder, { recursive: true })
  return { url: `http://127.0.0.1:${Number(port.toString())}`, pid: child.pid!, stop: () => child.stdin.end() }
}
