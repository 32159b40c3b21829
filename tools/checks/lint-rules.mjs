// Our own lint rules: what no published rule can know. Each says why, so that nobody has to guess.
import { relative } from 'node:path';
import { homes, isTest, pure } from './rooms.mjs';
import { root } from '../root.mjs';

const pathOf = (/** @type {import('eslint').Rule.RuleContext} */ context) => relative(root, context.filename).replaceAll('\\', '/');
const CLOCKED = /\/(domain|app|data)\//;
const MONEY = /amount|price|minor|cents|money|due|fee|refund|balance/i;

/** @type {Record<string, import('eslint').Rule.RuleModule>} */
const rules = {
  'packages-at-home': {
    create(context) {
      const file = pathOf(context);
      if (isTest(file)) return {};
      const check = (/** @type {any} */ node) => {
        const name = node.source?.value;
        if (typeof name !== 'string' || name.startsWith('.')) return;
        const home = homes.find(({ packages }) => packages.test(name));
        if (home && !home.home.test(file)) context.report({ node, message: `${name} belongs to ${home.where}.` });
        if (pure.files.test(file) && !pure.packages.test(name)) context.report({ node, message: `Domain code is pure: ${name} has no place here.` });
      };
      return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
    },
  },
  'injected-clock': {
    create(context) {
      const file = pathOf(context);
      if (isTest(file) || !CLOCKED.test(file)) return {};
      const message = 'Time is injected (Clock), so that tests can move it.';
      return {
        'CallExpression[callee.object.name="Date"][callee.property.name="now"]': (/** @type {any} */ node) => context.report({ node, message }),
        'NewExpression[callee.name="Date"][arguments.length=0]': (/** @type {any} */ node) => context.report({ node, message }),
        'MemberExpression[object.name="Temporal"][property.name="Now"]': (/** @type {any} */ node) => context.report({ node, message }),
      };
    },
  },
  'scope-set-in-platform': {
    create(context) {
      const file = pathOf(context);
      if (isTest(file) || /^(libs\/platform|migrations)\//.test(file)) return {};
      const check = (/** @type {any} */ node, /** @type {string} */ text) => {
        if (/set_config\s*\(|\bset\s+(local\s+)?app\./i.test(text)) context.report({ node, message: 'Only platform sets the scope of a transaction.' });
      };
      return {
        Literal: (/** @type {any} */ node) => typeof node.value === 'string' && check(node, node.value),
        TemplateElement: (/** @type {any} */ node) => check(node, node.value.raw),
      };
    },
  },
  'no-rounded-amounts': {
    create(context) {
      return {
        'CallExpression[callee.object.name="Math"]'(/** @type {any} */ node) {
          const rounding = ['round', 'floor', 'ceil', 'trunc'].includes(node.callee.property.name);
          const words = context.sourceCode.getText(node);
          if (rounding && MONEY.test(words)) context.report({ node, message: 'Amounts are bigint minor units (Money): they are split, never rounded.' });
        },
      };
    },
  },
};

export default { meta: { name: 'cordee' }, rules };
