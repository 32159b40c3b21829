import { expect, it } from '@jest/globals';
import readWorkbook from 'read-excel-file/node';
import { Money, Temporal } from '../kernel';
import { csvOf } from './csv';
import type { Sheet, SheetCell } from './sheet';
import { xlsxOf } from './xlsx';

async function* once<T>(...pages: T[]): AsyncGenerator<T> {
  yield* pages;
}
async function all<T>(made: AsyncIterable<T>): Promise<T[]> {
  const parts: T[] = [];
  for await (const part of made) parts.push(part);
  return parts;
}
const sheet = (...pages: SheetCell[][][]): Sheet => ({ name: 'Membres : 1/2', header: ['Nom', 'Promotion', 'Depuis'], pages: once(...pages) });
const bytes = async (made: AsyncIterable<Buffer>): Promise<Buffer> => Buffer.concat(await all(made));
const text = async (made: AsyncIterable<string>): Promise<string> => (await all(made)).join('');

it('a CSV opens in columns and with accents, and no cell of it is run', async () => {
  const written = await text(csvOf(sheet([['Aïcha "A" ; B', 2011, Temporal.PlainDate.from('2026-11-22')]], [['=1+1', null, null]])));
  expect(written).toBe('\uFEFFNom;Promotion;Depuis\r\n"Aïcha ""A"" ; B";2011;2026-11-22\r\n\'=1+1;;\r\n');
});

it('a workbook gives back texts as texts, numbers as numbers and days as days', async () => {
  const odd = ['=1+1', 'deux  espaces', '<b>&amp;"', 'a\u0000b\u000bc', 'ligne\nsuivante', '😀'];
  const rows = odd.map((name): SheetCell[] => [name, 1955, Temporal.PlainDate.from('2024-02-29')]);
  const [first] = await readWorkbook(await bytes(xlsxOf(sheet(rows.slice(0, 2), rows.slice(2)))));
  expect(first!.sheet).toBe('Membres   1 2');
  expect(first!.data[0]).toEqual(['Nom', 'Promotion', 'Depuis']);
  expect(first!.data.slice(1).map(([name]) => name)).toEqual(odd.map((name) => (name === 'a\u0000b\u000bc' ? 'abc' : name)));
  expect(first!.data[1]!.slice(1)).toEqual([1955, new Date('2024-02-29T00:00:00Z')]);
});

it('a workbook without rows is one all the same, and one of many columns names them on', async () => {
  const [empty] = await readWorkbook(await bytes(xlsxOf(sheet())));
  expect(empty!.data).toEqual([['Nom', 'Promotion', 'Depuis']]);
  const wide = Array.from({ length: 60 }, (_, n) => `c${n}`);
  const [many] = await readWorkbook(await bytes(xlsxOf({ name: 'x', header: wide, pages: once([wide]) })));
  expect(many!.data).toEqual([wide, wide]);
});

it('is made as fast as it is taken: pages are asked for one after the other', async () => {
  let asked = 0;
  async function* pages(): AsyncGenerator<SheetCell[][]> {
    for (; asked < 40; asked++) yield Array.from({ length: 2_000 }, (_, n) => [`Nom ${n} ${Math.random()}`, n, null]);
  }
  const made = xlsxOf({ name: 'x', header: ['Nom', 'n', 'jour'], pages: pages() });
  while (asked < 2) await made.next();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(asked).toBeLessThan(8);
  await made.return(undefined);
});

it('a failure on the way ends the file instead of closing it as if it were whole', async () => {
  async function* broken(): AsyncGenerator<SheetCell[][]> {
    yield [['a', 1, null]];
    throw new Error('the database is gone');
  }
  await expect(bytes(xlsxOf({ name: 'x', header: ['Nom'], pages: broken() }))).rejects.toThrow('the database is gone');
});

it('amounts are numbers for whoever opens it, to the cent, whatever the currency counts', async () => {
  const rows: SheetCell[][] = [Money.of(6_050), Money.of(-1), Money.of(90_071_992_547_409_93n), Money.of(500n, 'JPY')].map((amount) => ['x', amount, null]);
  expect((await text(csvOf(sheet(rows)))).split('\r\n').slice(1, 5)).toEqual(['x;60,50;', 'x;-0,01;', 'x;90071992547409,93;', 'x;500;']);
  const [made] = await readWorkbook(await bytes(xlsxOf(sheet(rows))));
  expect(made!.data.slice(1).map(([, amount]) => amount)).toEqual([60.5, -0.01, 90071992547409.93, 500]);
});
