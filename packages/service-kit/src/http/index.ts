export { readBody } from './read-body.ts'
export { runUntilTold } from './run-until-told.ts'
export { ACTOR_HEADER, SIGNATURE_HEADER, signCall, verifyCall } from './signature.ts'
export { type Route, type RunningService, type ServiceOptions, startService } from './start-service.ts'
