import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

// its own way is to fetch the decoder from another host
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } })

/** What a telephone would read in a picture. */
export async function textOfQr(picture: Buffer): Promise<string | undefined> {
  const [code] = await readBarcodes(new Uint8Array(picture), { formats: ['QRCode'] })
  return code?.text
}
