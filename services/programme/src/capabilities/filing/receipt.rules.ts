/** The beginning that receipts of a commune share in a year. */
export const seriesOf = (provinceCode: string, communeCode: string, day: string) => `PĐK-${provinceCode}-${communeCode}-${day.slice(0, 4)}`

/** As printed on the form: `Phiếu số 007/PĐK-48-20335-2026`. */
export const receiptNumberOf = (serial: number, series: string) => `Phiếu số ${String(serial).padStart(3, '0')}/${series}`
