export { hostsIn, isPushAddress } from './push-endpoint.rules.ts'
