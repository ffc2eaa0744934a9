import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

export const STOREFRONT = path.resolve(import.meta.dirname, '../..')
export const LANGUAGES = ['vi', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const filesOf = (...patterns: string[]) => globSync(patterns, { cwd: STOREFRONT }).map(file => path.join(STOREFRONT, file))

function flatten(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  return Object.entries(value as object).flatMap(([name, inner]) => flatten(inner, key ? `${key}.${name}` : name))
}

/** Every text of a language by its dotted key, as often as it stands somewhere: the shop's, and those the workspaces add. */
export function textsOf(language: Language): [key: string, text: string][] {
  const files = filesOf(`i18n/locales/${language}.json`, `layers/*/messages/${language}.json`)
  return files.flatMap(file => flatten(JSON.parse(readFileSync(file, 'utf8')), ''))
}

export const messagesOf = (language: Language): Map<string, string> => new Map(textsOf(language))
