import { readEnvironment, serviceVariables } from '@ocop/service-kit/environment'

/** Everything this service is told from outside. The only file that may touch process.env. */
export const readVariables = () =>
  readEnvironment(process.env, {
    ...serviceVariables('4106'),
    EVIDENCE_DIR: { kind: 'text', default: '.data/evidence' },
    CLAMAV_URL: { kind: 'url', default: undefined },
    CERTIFICATE_SECRET: 'secret',
  })
export type Variables = ReturnType<typeof readVariables>
