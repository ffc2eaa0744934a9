import type { CodegenConfig } from '@graphql-codegen/cli'

const output = {
  preset: 'client',
  presetConfig: {
    fragmentMasking: false,
    persistedDocuments: { mode: 'replaceDocumentWithHash', hashAlgorithm: 'sha256', hashPropertyName: 'hash' },
  },
  config: {
    documentMode: 'string',
    pureMagicComment: true,
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    scalars: { UUID: 'string', DateTimeISO: 'string', LocalDate: 'string', PositiveInt: 'number', Vnd: 'number' },
  },
} as const

/**
 * Operations become typed documents that carry only their hash: no query text reaches the browser. The shop has a module of its
 * own: hashes do not compress, and those of the workspaces would be a twentieth of what a visitor loads.
 */
const config: CodegenConfig = {
  schema: { '../gateway/supergraph.graphql': { loader: './codegen-schema.ts' } },
  generates: {
    'app/gql/shop/': { ...output, documents: ['app/graphql/**/*.graphql'] },
    'app/gql/': { ...output, documents: ['app/graphql/**/*.graphql', 'layers/*/app/graphql/**/*.graphql'] },
  },
}

// oxlint-disable-next-line import/no-default-export -- the generator reads the default export
export default config
