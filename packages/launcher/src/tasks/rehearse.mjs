import { runMemberScript } from '../member-scripts.mjs'

await runMemberScript('packages/e2e', 'rehearse', { storefront: false })
