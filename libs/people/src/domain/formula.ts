/**
 * A cell that a spreadsheet would take for a formula, made harmless by an apostrophe; numbers stay numbers, and so do
 * phones with their `+`.
 */
export const neutral = (cell: string): string => (/^[=@\t\r]/.test(cell) || (/^[+-]/.test(cell) && !/^[+-]\d[\d\s.,()]*$/.test(cell)) ? `'${cell}` : cell);
