import { readFileSync } from 'node:fs'
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { buildASTSchema, parse } from 'graphql'

/** The public graph as clients see it, out of the composed supergraph. */
// oxlint-disable-next-line import/no-default-export -- the generator reads the default export
export default (path: string) =>
  buildASTSchema(transformSupergraphToPublicSchema(parse(readFileSync(path, 'utf8'))), { assumeValidSDL: true })
