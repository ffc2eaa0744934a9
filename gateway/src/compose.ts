import { composeServices } from '@theguild/federation-composition'
import { parse } from 'graphql'

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
  const { supergraphSdl, publicSdl, errors } = composeServices(definitions)
  if (supergraphSdl === undefined) return { problems: (errors ?? []).map(({ message }) => message) }
  return { supergraph: `${supergraphSdl.trimEnd()}\n`, publicSchema: publicSdl }
}
