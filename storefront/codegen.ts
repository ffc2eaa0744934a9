import type { CodegenConfig } from '@graphql-codegen/cli'

/** Operations become typed documents that carry only their hash: no query text reaches the browser. */
const config: CodegenConfig = {
  schema: { '../gateway/supergraph.graphql': { loader: './codegen-schema.ts' } },
  documents: ['app/graphql/**/*.graphql', 'layers/*/app/graphql/**/*.graphql'],
  generates: {
    'app/gql/': {
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
    },
  },
}

// oxlint-disable-next-line import/no-default-export -- the generator reads the default export
export default config
