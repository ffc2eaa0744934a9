import { countDeniedWithoutIdentity } from './denied-without-identity.mjs'
import { auditGraphqlOverHttp } from './graphql-over-http.mjs'
import { startGateway } from './start-gateway.mjs'
import { compareVietQrVectors, readVietQrByOthers, scanVietQrPictures } from './viet-qr.mjs'

const gateway = await startGateway()
try {
  for (const measure of [auditGraphqlOverHttp, countDeniedWithoutIdentity, compareVietQrVectors, readVietQrByOthers, scanVietQrPictures]) {
    const figure = await measure(gateway.url)
    process.stdout.write(`${JSON.stringify(figure)}\n`)
    if (!figure.ok) process.exitCode = 1
  }
} finally {
  await gateway.stop()
}
