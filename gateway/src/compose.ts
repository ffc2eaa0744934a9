import { composeServices } from '@theguild/federation-composition'
import { type DocumentNode, parse, print } from 'graphql'
import { allowAbsence } from './allow-absence.ts'
import { explainOperations } from './explain-operations.ts'

export interface ServiceSchema {
  readonly name: string
  readonly sdl: string
}

export type Composition = { readonly supergraph: string; readonly publicSchema: string } | { readonly problems: readonly string[] }

/**
 * One graph out of the services' schemas, or what forbids it.
 * The addresses in the result are placeholders: where a service lives is the environment's business.
 */
export function composeSupergraph(services: readonly ServiceSchema[]): Composition {
  const definitions = services
    .toSorted((left, right) => left.name.localeCompare(right.name))
    .map(({ name, sdl }) => ({ name, url: `http://${name}/graphql`, typeDefs: parse(sdl) }))
  const composed = composeServices(definitions)
  if (composed.errors) return { problems: composed.errors.map(({ message }) => message) }
  const finished = (document: DocumentNode) => `${print(allowAbsence(explainOperations(document)))}\n`
  return { supergraph: finished(composed.supergraphDocumentNode), publicSchema: finished(composed.publicDocumentNode) }
}
