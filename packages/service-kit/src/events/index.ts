export { Outbox } from './outbox.ts'
export { reactTo, type Reaction } from './reaction.ts'
