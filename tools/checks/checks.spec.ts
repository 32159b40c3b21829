import { describe, expect, test } from '@jest/globals';
import { catalogueFaults } from './catalogue.mjs';
import { docsFaults } from './docs.mjs';
import { sizeReport } from './sizes.mjs';
import { importsOf } from './sources.mjs';

describe('the checks of the gate', () => {
  test('read every form of import', () => {
    const text = "import a from 'a';\nimport type { B } from \"b\";\nimport 'c';\nexport * from './d';\nexport {\n  e,\n} from './e';\nconst f = await import('f');\n// import from 'not'\n";
    expect(importsOf(text).map(({ name, line }) => `${name}:${line}`)).toEqual(['a:1', 'b:2', 'c:3', './d:4', './e:5', 'f:8']);
    expect(importsOf(text).filter(({ typeOnly }) => typeOnly).map(({ name }) => name)).toEqual(['b']);
  });

  test('give one sentence for each fault', () => {
    const faults = [...catalogueFaults(), ...docsFaults(), ...sizeReport().faults];
    for (const fault of faults) expect(fault).toMatch(/^[\w./-]+(:\d+)?[: ]/);
  });
});
