import { runUntilTold } from '@ocop/service-kit/http/run-until-told'
import { readGatewayEnvironment } from './environment.ts'
import { explainFailure, runGateway } from './run-gateway.ts'

try {
  runUntilTold(await runGateway(readGatewayEnvironment()))
} catch (error) {
  process.stderr.write(`gateway cannot start: ${explainFailure(error)}\n`)
  process.exit(1)
}
