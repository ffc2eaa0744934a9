import { runMemberScript } from '../member-scripts.mjs'

await runMemberScript('packages/bench', 'start', { storefront: false })
