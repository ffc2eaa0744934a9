import { accessSync, constants } from 'node:fs'
import path from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A program of this name on the PATH, or undefined. */
export function findProgram(name, source = process.env) {
  return (source.PATH ?? '')
    .split(path.delimiter)
    .map(folder => path.join(folder, name))
    .find(isRunnable)
}

/** A Chromium on this machine: the one that CHROMIUM_PATH names, or the first on the PATH. */
export function findBrowser(source = process.env) {
  if (source.CHROMIUM_PATH) return isRunnable(source.CHROMIUM_PATH) ? source.CHROMIUM_PATH : undefined
  return NAMES.map(name => findProgram(name, source)).find(Boolean)
}

function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
