import type { CodeLook } from '../identifiers/code-look.enum.ts'

/** What to tell a person whose code leads nowhere, and what to do about it. */
export interface CodeWords {
  readonly message: string
  readonly hints: readonly string[]
}

type InBoth = { readonly vi: string; readonly en: string }

const MESSAGES: Record<CodeLook, InBoth> = {
  EMPTY: { vi: 'Mã trống: không có gì để tra cứu.', en: 'The code is empty: there is nothing to look up.' },
  TOO_LONG: { vi: 'Mã quá dài để là mã của một sản phẩm.', en: 'The code is too long to be that of a product.' },
  WRONG_CHECK_DIGIT: {
    vi: 'Trông như mã vạch sản phẩm (GTIN), nhưng chữ số kiểm tra không khớp.',
    en: 'It looks like a product barcode number (GTIN), but its check digit does not fit.',
  },
  UNREGISTERED_GTIN: {
    vi: 'Đây là mã vạch sản phẩm (GTIN) đúng quy cách, nhưng sản phẩm chưa có trên hệ thống này.',
    en: 'It is a well-formed product barcode number (GTIN), but the product is not registered here.',
  },
  UNREGISTERED_LOT_LINK: {
    vi: 'Trông như mã lô nội bộ của hệ thống, nhưng mã này chưa từng được cấp.',
    en: 'It looks like an internal lot link of ours, but it was never given out.',
  },
  OTHER_GS1_KEY: {
    vi: 'Đây là mã GS1 của một địa điểm, kiện hàng hoặc tài sản, không phải của sản phẩm.',
    en: 'It is a GS1 code of a place, a parcel or an asset, not of a product.',
  },
  BROKEN_DIGITAL_LINK: {
    vi: 'Trông như mã GS1 Digital Link, nhưng bị hỏng hoặc thiếu.',
    en: 'It looks like a GS1 Digital Link, but is damaged or incomplete.',
  },
  BROKEN_LOT_LINK: {
    vi: 'Trông như mã lô nội bộ của hệ thống, nhưng bị hỏng hoặc thiếu.',
    en: 'It looks like an internal lot link of ours, but is damaged or incomplete.',
  },
  PAYMENT_CODE: {
    vi: 'Đây là mã QR chuyển khoản ngân hàng, không phải mã truy xuất nguồn gốc.',
    en: 'It is a bank transfer code, not a code that traces goods.',
  },
  WEB_ADDRESS: { vi: 'Đây là địa chỉ của một trang khác.', en: 'It is the address of some other page.' },
  TEXT: { vi: 'Không nhận ra mã này.', en: 'This code is not known to us.' },
}

const HINTS = {
  scanAgain: { vi: 'Lau sạch nhãn, giữ máy thẳng và quét lại.', en: 'Wipe the label, hold the phone straight and scan again.' },
  typeNumber: { vi: 'Nhập dãy số in dưới mã vạch.', en: 'Type the number printed below the barcode.' },
  search: { vi: 'Tìm sản phẩm theo tên trên trang chủ.', en: 'Search the product by name on the home page.' },
  askSeller: { vi: 'Hỏi nơi bán, và cho họ xem mã này.', en: 'Ask where you bought it, and show them this code.' },
  doNotPay: { vi: 'Không chuyển tiền nếu bạn chỉ muốn tra cứu nguồn gốc.', en: 'Do not send money if you only wanted to trace the goods.' },
  beCareful: { vi: 'Chỉ mở trang đó nếu bạn tin nơi in mã.', en: 'Open that page only if you trust whoever printed it.' },
  otherLabel: {
    vi: 'Tìm mã QR truy xuất hoặc mã vạch khác trên bao bì.',
    en: 'Look for the tracing QR code or another barcode on the pack.',
  },
} as const satisfies Record<string, InBoth>

const ADVICE: Record<CodeLook, readonly (keyof typeof HINTS)[]> = {
  EMPTY: ['scanAgain', 'typeNumber', 'search'],
  TOO_LONG: ['otherLabel', 'search'],
  WRONG_CHECK_DIGIT: ['scanAgain', 'typeNumber', 'askSeller'],
  UNREGISTERED_GTIN: ['search', 'askSeller'],
  UNREGISTERED_LOT_LINK: ['scanAgain', 'askSeller'],
  OTHER_GS1_KEY: ['otherLabel', 'search'],
  BROKEN_DIGITAL_LINK: ['scanAgain', 'typeNumber', 'askSeller'],
  BROKEN_LOT_LINK: ['scanAgain', 'askSeller'],
  PAYMENT_CODE: ['doNotPay', 'otherLabel'],
  WEB_ADDRESS: ['beCareful', 'otherLabel', 'search'],
  TEXT: ['otherLabel', 'typeNumber', 'search'],
}

const LOT_MISSING: InBoth = {
  vi: 'Sản phẩm này có trên hệ thống, nhưng lô ghi trên mã thì chưa được khai báo. Hãy hỏi nơi bán hoặc chủ thể.',
  en: 'The product is registered here, but the lot on the code is not. Ask where you bought it, or the producer.',
}
const NO_LOT: InBoth = {
  vi: 'Mã này chỉ cho biết sản phẩm, không cho biết lô. Tìm số lô in trên bao bì để xem truy xuất.',
  en: 'This code tells the product only, not the lot. Look for the lot number on the pack to see its trace.',
}

const inLanguage = (words: InBoth, language: string) => (language.startsWith('en') ? words.en : words.vi)

export function wordsFor(look: CodeLook, language: string): CodeWords {
  return { message: inLanguage(MESSAGES[look], language), hints: ADVICE[look].map(hint => inLanguage(HINTS[hint], language)) }
}

/** For a product that was found without its lot. */
export const productOnlyMessage = (hasLot: boolean, language: string) => inLanguage(hasLot ? LOT_MISSING : NO_LOT, language)
