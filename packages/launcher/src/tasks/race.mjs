import { runMemberScript } from '../member-scripts.mjs'

await runMemberScript('packages/bench', 'race', { storefront: false })
