// Runs before anything is installed: only what Node 20 brings along.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { say, whileWaiting } from './progress.mjs'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..')
/** The major version that everything after the installation runs on; it comes from npm. */
export const NODE_WANTED = '24'
const OLDEST_NODE = 20
const BIN = path.join(ROOT, 'node_modules', '.bin')
const LAST_TRACE = path.join(ROOT, 'packages/launcher/node_modules')
const STAMP = path.join(ROOT, 'node_modules', '.installed-lock')

/** Why this Node cannot even install, or undefined when it can. */
export function nodeProblem(version) {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return undefined
  return `Node ${version} is too old: install Node ${OLDEST_NODE} or newer, then run the command again`
}

/** npm exports every key of its configuration as npm_*, which pnpm and nested tools would read: start clean. */
export function cleanEnvironment(source) {
  const kept = Object.entries(source).filter(([name]) => !/^npm_/i.test(name))
  return {
    OCOP_STARTED_AT: String(Date.now()),
    ...Object.fromEntries(kept),
    PATH: [BIN, source.PATH].filter(Boolean).join(path.delimiter),
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    NUXT_TELEMETRY_DISABLED: '1',
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
  }
}

/** Installs when the lock file changed since the last time. Answers a line to show when that failed. */
export async function install(env) {
  const { packageManager } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'))
  const wanted = lockHash()
  if (isInstalled(wanted)) return undefined
  say('Installing dependencies (only when they changed; takes a minute or two) …')
  const { code, output } = await run(
    'npx',
    ['--yes', packageManager, 'install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'],
    env,
  )
  if (code !== 0) {
    process.stderr.write(output)
    return installProblem(output)
  }
  fs.writeFileSync(STAMP, wanted)
  say('Dependencies are installed')
  return undefined
}

/** One line for a failed installation. */
export function installProblem(output) {
  if (/ENOSPC|No space left/i.test(output))
    return `Installing failed because the disk is full: free about 2 GB near ${ROOT}, then run the command again`
  if (/OUTDATED_LOCKFILE/.test(output))
    return 'Installing failed because pnpm-lock.yaml does not match a package.json: run "npx pnpm install" and commit the lock file'
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ERR_SOCKET|META_FETCH_FAIL/.test(output))
    return 'Installing failed because the npm registry cannot be reached: check the network or "npm config get registry", then run the command again'
  if (/EACCES|EPERM/.test(output))
    return `Installing failed because a folder may not be written: make ${ROOT} and its node_modules yours, then run the command again`
  return 'Installing failed (the lines above say why): mend it, then run the command again'
}

/** The mark of the last installation, and its last trace: a clean-up of the working tree may take one and leave the other. */
function isInstalled(wanted) {
  return fs.existsSync(LAST_TRACE) && fs.existsSync(STAMP) && fs.readFileSync(STAMP, 'utf8') === wanted
}

function lockHash() {
  const lock = fs.readFileSync(path.join(ROOT, 'pnpm-lock.yaml'))
  return createHash('sha256')
    .update(lock)
    .update(process.platform + process.arch)
    .digest('hex')
}

function run(command, args, env) {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: ROOT, env: { ...env, CI: env.CI ?? '1' }, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const stop = whileWaiting('still installing', () => output.trimEnd().split('\n').at(-1))
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += chunk))
    const end = code => {
      stop()
      resolve({ code, output })
    }
    child.on('error', error => {
      output += `${error.message}\n`
      end(1)
    })
    child.on('close', end)
  })
}
