import { expect, test } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOTS = ['apps/admin/src', 'apps/portal/src', 'libs/web/src'];

/** Names that a source takes from Mantine; types have no styles. */
const takenBy = (source: string): string[] => [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names]) => names!.split(',').map((name) => name.trim()));

test('every part of Mantine that is shown has its styles: without them it is as large as the window', () => {
  const sources = ROOTS.flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx')).map((file) => readFileSync(join(root, file), 'utf8')));
  const shown = new Set(sources.flatMap(takenBy));
  const withStyles = [...shown].filter((name) => existsSync(`node_modules/@mantine/core/styles/${name}.css`));
  const styles = readFileSync('libs/web/src/theme/styles.css', 'utf8');
  expect(withStyles.filter((name) => !styles.includes(`/${name}.css`))).toEqual([]);
  expect(withStyles).toContain('Button');
});
