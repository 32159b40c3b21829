import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from '@jest/globals';
import { permissionsTable } from './permissions-page';

const PAGE = resolve('docs/permissions.md');
const BEGIN = '<!-- written from libs/identity/src/domain/permissions.ts -->';
const END = '<!-- end -->';

/** After a change of the table: UPDATE_DOCS=1 npm run jest -- libs/identity/src/domain/permissions-page.spec.ts */
it('docs/permissions.md shows the table of the code', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before, after] = [page.slice(0, page.indexOf(BEGIN)), page.slice(page.indexOf(END))];
  const current = `${before}${BEGIN}\n${permissionsTable()}\n${after}`;
  if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, current);
  else expect(page).toBe(current);
});
