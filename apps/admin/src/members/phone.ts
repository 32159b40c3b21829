/** A French number as it is said, two figures at a time: `+33 6 57 33 43 60`. Others stay as they are kept. */
export const inPairs = (phone: string): string => phone.replace(/^\+33(\d)(\d{2})(\d{2})(\d{2})(\d{2})$/, '+33\u00A0$1\u00A0$2\u00A0$3\u00A0$4\u00A0$5');
