/** The browser's own reader of barcodes; not every browser has one. */
export interface CodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type ReaderClass = (new (options: { formats: string[] }) => CodeReader) & { getSupportedFormats(): Promise<string[]> }

const FORMATS = ['ean_13', 'ean_8', 'upc_a', 'code_128', 'qr_code', 'data_matrix']
const readerClass = () => (window as { BarcodeDetector?: ReaderClass }).BarcodeDetector

async function formatsOf(known: ReaderClass | undefined): Promise<string[]> {
  const supported = known ? await known.getSupportedFormats().catch(() => []) : []
  return supported.filter(format => FORMATS.includes(format))
}

/** Whether this browser has a camera to ask for, and reads any of our codes by itself. */
export const canReadCodes = async () => Boolean(navigator.mediaDevices) && (await formatsOf(readerClass())).length > 0

export async function openCodeReader(): Promise<CodeReader> {
  const known = readerClass()!
  return new known({ formats: await formatsOf(known) })
}
