import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

export interface Asked {
  readonly query: string
  readonly variables: Record<string, unknown>
}

export interface Statement {
  readonly service: string
  readonly text: string
  readonly values: readonly unknown[]
}

export interface Recorded {
  readonly statements: readonly Statement[]
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever was asked for
  readonly data: Record<string, any>
}

const PROGRAM = fileURLToPath(new URL('record-statements.ts', import.meta.url))

/** Which SQL a service answers each of these operations with, in a process of its own: two services do not fit into one. */
export async function recordStatements(service: string, url: string, asked: readonly Asked[]): Promise<Recorded[]> {
  const child = spawn(process.execPath, [PROGRAM, service, url], { stdio: ['pipe', 'ignore', 'inherit', 'pipe'] })
  child.stdin!.end(JSON.stringify(asked))
  // standard output belongs to libraries that like to talk
  const answer = await text(child.stdio[3] as Readable)
  if (answer === '') throw new Error(`the statements of ${service} could not be recorded`)
  return JSON.parse(answer) as Recorded[]
}
