export { CSV_BOM, csvLine, csvOf, neutral } from './csv';
export type { Sheet, SheetCell } from './sheet';
export { XLSX_TYPE, xlsxOf } from './xlsx';
