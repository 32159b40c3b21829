export { answerExport, sendExport } from './answer';
export { CSV_BOM, CSV_TYPE, csvLine, csvOf, neutral } from './csv';
export { EXPORT_FORMATS, ExportBrake, exportedFile, TooManyExports, type ExportedFile, type ExportFormat } from './exports';
export type { Sheet, SheetCell } from './sheet';
export { XLSX_TYPE, xlsxOf } from './xlsx';
