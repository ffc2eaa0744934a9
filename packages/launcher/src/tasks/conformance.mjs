import { runMemberScript } from '../member-scripts.mjs'

await runMemberScript('packages/e2e', 'conformance')
