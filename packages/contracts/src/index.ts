export { type EventContract } from './event-contract.ts'
