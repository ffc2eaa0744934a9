import { readFileSync } from 'node:fs'
import { refusedOperation } from './refused-operation.ts'

/** The text of a document by its id. */
export type TrustedDocuments = ReadonlyMap<string, string>

const plainId = (id: string) => id.replace(/^sha\d+:/, '')

/** Reads the file that the storefront's code generator writes: `{ "<hash>": "query …" }`. */
export function readTrustedDocuments(file: string): TrustedDocuments {
  const documents: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (typeof documents !== 'object' || documents === null || Array.isArray(documents)) throw new Error(`${file} holds no documents by hash`)
  return new Map(Object.entries(documents).map(([id, text]) => [plainId(id), String(text)]))
}

interface Params {
  readonly query?: string | undefined
  readonly documentId?: unknown
  readonly extensions?: Readonly<Record<string, unknown>> | undefined
}

/**
 * The text to execute: the trusted document that the request names, else what it brings along, where strangers' documents are admitted.
 * Undefined when the request brings nothing at all.
 */
export function chooseDocument(params: Params, documents: TrustedDocuments, admitsAll: boolean): string | undefined {
  const id = idOf(params)
  if (id !== undefined) {
    const document = documents.get(plainId(id))
    if (document !== undefined) return document
    if (!admitsAll || params.query === undefined)
      throw refusedOperation('DOCUMENT_NOT_TRUSTED', 'No trusted document has this id.', { status: 404 })
  }
  if (admitsAll) return params.query
  throw refusedOperation('DOCUMENT_NOT_TRUSTED', 'Only trusted documents are executed here: send `documentId`.', { status: 403 })
}

function idOf({ documentId, extensions }: Params): string | undefined {
  if (typeof documentId === 'string' && documentId !== '') return documentId
  const persisted = extensions?.['persistedQuery'] as { readonly sha256Hash?: unknown } | undefined
  return typeof persisted?.sha256Hash === 'string' ? persisted.sha256Hash : undefined
}
