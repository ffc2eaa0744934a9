import { readEnvironment, serviceVariables } from '@ocop/service-kit/environment'

/** Everything this service is told from outside. The only file that may touch process.env. */
export const readVariables = () => readEnvironment(process.env, serviceVariables('4104'))
