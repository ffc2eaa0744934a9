import 'reflect-metadata'

export type { Application } from './application.ts'
export { every, type Job, startJobs } from './jobs.ts'
export { loadDemo } from './load-demo.ts'
export { assembleService, runService, type Scene, type ServiceDefinition } from './run-service.ts'
