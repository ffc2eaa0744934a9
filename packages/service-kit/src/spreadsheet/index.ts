export { readCells, type SpreadsheetLimits } from './read-cells.ts'
