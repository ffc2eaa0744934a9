import { readEnvironment, serviceVariables } from '@ocop/service-kit/environment'

/** Everything this service is told from outside. */
export const readVariables = () =>
  readEnvironment(process.env, {
    ...serviceVariables('4103'),
    LEDGER_ARCHIVE_DIR: { kind: 'text', default: '.data/ledger-archive' },
  })
