export { BYTE_ORDER_MARK, type Cell, csvLine } from './csv-line.ts'
export { findColumns } from './find-columns.ts'
export { readCells, type SpreadsheetLimits } from './read-cells.ts'
export { workbookOf } from './workbook.ts'
