import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { encode } from 'uqr'
import { QRPay } from 'vietnam-qr-pay'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { checksum, vietQrPayload } from '../../trade-rules/dist/index.js'

/**
 * Published codes for a transfer to an account. First that of NAPAS (QR format v1.0 of September 2021, section 6.1.3), then those in
 * the tests of subiz/vietqr and binhnguyenduc/vietqr-ts: bank, account, amount, and the code up to where the payer's words begin.
 */
const PUBLISHED = [
  ['970403', '0011012345678', 180_000, '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN'],
  ['970422', '0023457923442', 40_123, '00020101021238570010A00000072701270006970422011300234579234420208QRIBFTTA53037045405401235802VN'],
]
/** Whole codes with their checksums; how they were made does not matter to the sum. */
const SUMS = [
  '00020101021138570010A00000072701270006970403011200110123456780208QRIBFTTA53037045802VN6304F4E5',
  '00020101021138600010A00000072701300006970403011697040311012345670208QRIBFTTC53037045802VN63044F52',
  '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
  '00020101021238600010A00000072701300006970403011697040311012345670208QRIBFTTC530370454061800005802VN62340107NPS68690819thanh toan don hang6304A203',
  '00020101021138540010A00000072701240006970423011000999999990208QRIBFTTA53037045802VN6304CBB4',
]
const TRANSFERS = 200
const REFERENCE = 'DH23456789BC'

/** Codes of others come out of ours sign by sign, and their checksums are right. */
export function compareVietQrVectors() {
  const missed = [
    ...PUBLISHED.filter(([bankBin, accountNumber, amount, code]) => !payload({ bankBin, accountNumber, amount }).startsWith(code)),
    ...SUMS.filter(code => checksum(code.slice(0, -4)) !== code.slice(-4)),
  ]
  const of = PUBLISHED.length + SUMS.length
  return { figure: 'published VietQR codes and checksums met', value: of - missed.length, of, ok: missed.length === 0, missed }
}

/** Codes of ours are read by somebody else's program as what went in, and what it writes of it is the same, sign by sign. */
export function readVietQrByOthers() {
  const missed = transfers().filter(transfer => {
    const { isValid, consumer, amount, additionalData } = new QRPay(payload(transfer))
    const theirs = QRPay.initVietQR({
      bankBin: transfer.bankBin,
      bankNumber: transfer.accountNumber,
      amount: String(transfer.amount),
      purpose: REFERENCE,
    }).build()
    const isRead =
      consumer.bankBin === transfer.bankBin && consumer.bankNumber === transfer.accountNumber && amount === String(transfer.amount)
    return !isValid || !isRead || additionalData.purpose !== REFERENCE || theirs !== payload(transfer)
  })
  return {
    figure: 'VietQR codes read and written alike by vietnam-qr-pay',
    value: TRANSFERS - missed.length,
    of: TRANSFERS,
    ok: missed.length === 0,
    missed,
  }
}

/** The picture of a code, as a telephone scans it, says what the code says. */
export async function scanVietQrPictures() {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } })
  const missed = []
  for (const transfer of transfers()) {
    const [read] = await readBarcodes(pictureOf(payload(transfer)), { formats: ['QRCode'] })
    if (read?.text !== payload(transfer)) missed.push(payload(transfer))
  }
  return { figure: 'VietQR pictures scanned back', value: TRANSFERS - missed.length, of: TRANSFERS, ok: missed.length === 0, missed }
}

const payload = transfer => vietQrPayload({ reference: REFERENCE, ...transfer })

/** Accounts of 6 to 19 signs and amounts of 1 đồng to thirteen digits, the same ones in every run. */
function transfers() {
  return Array.from({ length: TRANSFERS }, (_, number) => ({
    bankBin: String(970_400 + (number % 60)),
    accountNumber: String(10n ** BigInt(5 + (number % 14)) + BigInt(number * 7919)),
    amount: 1 + ((number * 104_729) % 10 ** (1 + (number % 13))),
  }))
}

const SCALE = 4

function pictureOf(text) {
  const { data: rows, size } = encode(text, { ecc: 'M', border: 4 })
  const width = size * SCALE
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (rows[Math.floor(y / SCALE)][Math.floor(x / SCALE)]) data.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3)
  return { data, width, height: width, colorSpace: 'srgb' }
}
