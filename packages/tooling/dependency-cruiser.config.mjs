const CAPABILITY = '^services/[^/]+/src/capabilities/[^/]+/'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'services-are-islands',
      comment: 'A service reached into another service. Talk through the graph, or through an event in packages/contracts.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^(services|gateway|storefront)/', pathNot: '^services/$1/' },
    },
    {
      name: 'gateway-knows-no-service',
      comment: 'The gateway imports from a service or the storefront. It reads their schema files and speaks GraphQL to them.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^(services|storefront)/' },
    },
    {
      name: 'packages-know-no-service',
      comment: 'A package imports from services, gateway or storefront. Shared code must not know who uses it; move it to its user.',
      severity: 'error',
      from: { path: '^packages/(?!(e2e|bench)/)' },
      to: { path: '^(services|gateway|storefront)/' },
    },
    {
      name: 'storefront-speaks-graphql',
      comment: 'The storefront imports server code. It may only speak GraphQL to the gateway.',
      severity: 'error',
      from: { path: '^storefront/' },
      to: { path: '^(services|gateway|packages/(service-kit|testing-kit|contracts|launcher))/' },
    },
    {
      name: 'rules-are-pure',
      comment: 'A rules file imports something that can do I/O. Rules take values and return values.',
      severity: 'error',
      from: { path: `${CAPABILITY}[^/]+\\.rules\\.ts$` },
      to: {
        pathNot: [
          '\\.(rules|refusals|enum)\\.ts$',
          '^packages/service-kit/src/(refusal|clock|identifiers)\\.ts$',
          '^packages/trade-rules/src/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'use-cases-know-no-transport',
      comment: 'A use case imports a resolver or a GraphQL type. It must be callable from a job or a test just as well.',
      severity: 'error',
      from: { path: '\\.use-case\\.ts$' },
      to: { path: ['\\.(resolver|type)\\.ts$', '^(type-graphql|graphql)$', 'node_modules/(type-graphql|graphql)/'] },
    },
    {
      name: 'repositories-end-the-road',
      comment: 'A repository imports something above it. Data flows resolver → use case → repository → database.',
      severity: 'error',
      from: { path: '\\.(repository|entity)\\.ts$' },
      to: { path: '\\.(resolver|type|use-case|refusals)\\.ts$' },
    },
    {
      name: 'resolvers-ask-use-cases',
      comment: 'A resolver reaches past its use case to the repository or the database.',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: ['\\.(repository|entity)\\.ts$', 'node_modules/(typeorm|pg)/'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'capabilities-meet-at-use-cases',
      comment: 'A capability uses the insides of a neighbour. Call its use case, or move the shared thing.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/capabilities/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^services/$1/src/capabilities/', pathNot: ['^services/$1/src/capabilities/$2/', '\\.(use-case|type|enum)\\.ts$'] },
    },
    {
      name: 'tests-stay-out-of-production',
      comment: 'Production code imports a test or the testing kit.',
      severity: 'error',
      from: {
        path: '^(services|gateway|packages)/',
        pathNot: ['\\.test\\.ts$', '^packages/(testing-kit|e2e|bench|tooling)/', '^storefront/', 'vitest\\.config\\.ts$'],
      },
      to: { path: ['\\.test\\.ts$', '^packages/testing-kit/'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files need each other. Find the third thing they both mean.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'The import points at nothing.',
      severity: 'error',
      // Nuxt's own aliases (#imports, ~/) are resolved and checked by vue-tsc
      from: { pathNot: '^storefront/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.nuxt|\\.output|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}
