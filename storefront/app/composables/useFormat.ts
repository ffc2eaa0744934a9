/** The one time zone of the product; fixed so that the server (UTC) and the browser agree. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const memo = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

function once<Format extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Format): Format {
  const found = memo.get(key) ?? make()
  memo.set(key, found)
  return found as Format
}

/** Amounts, numbers and dates as the reader's language writes them. */
export function useFormat() {
  const { locale } = useI18n()
  const tag = () => (locale.value === 'vi' ? 'vi-VN' : 'en-GB')
  const money = () =>
    once(
      `m${tag()}`,
      () => new Intl.NumberFormat(tag(), { style: 'currency', currency: 'VND', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 }),
    )
  const plain = () => once(`n${tag()}`, () => new Intl.NumberFormat(tag(), { maximumFractionDigits: 1 }))
  const exact = () => once(`p${tag()}`, () => new Intl.NumberFormat(tag(), { maximumFractionDigits: 2 }))
  const day = () =>
    once(`d${tag()}`, () => new Intl.DateTimeFormat(tag(), { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: TIME_ZONE }))
  const moment = () =>
    once(
      `t${tag()}`,
      () =>
        new Intl.DateTimeFormat(tag(), {
          day: '2-digit',
          month: '2-digit',
          year: 'numeric',
          hour: '2-digit',
          minute: '2-digit',
          timeZone: TIME_ZONE,
        }),
    )
  return {
    vnd: (amount: number) => money().format(amount),
    // most numbers need no separators, and the first formatter of a page takes a phone a thirtieth of a second
    number: (value: number) => (Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : plain().format(value)),
    /** Always with its decimal. */
    tenths: (value: number) => value.toFixed(1).replace('.', locale.value === 'vi' ? ',' : '.'),
    /** Points of a scoring table have two decimals. */
    points: (value: number) => exact().format(value),
    date: (value: string | Date) => day().format(new Date(value)),
    dateTime: (value: string | Date) => moment().format(new Date(value)),
  }
}
