import nx from '@nx/eslint-plugin';
import { createProjectGraphAsync } from 'nx/src/devkit-exports.js';
import tseslint from 'typescript-eslint';
import cordee from './tools/checks/lint-rules.mjs';
import { rooms } from './tools/checks/rooms.mjs';

// Without a graph the rule of the rooms is silently skipped: draw it first, without a daemon that would stay behind.
process.env.NX_DAEMON = 'false';
await createProjectGraphAsync({ exitOnError: false });

const depConstraints = Object.entries(rooms).map(([room, allowed]) => ({
  sourceTag: `room:${room}`,
  onlyDependOnLibsWithTags: [room, ...allowed].map((name) => `room:${name}`),
}));

/** Specs of any room may ask the checks what they know; that only specs do, tools/checks/boundaries.mjs sees to. */
const CHECKS = '/tools/checks/[a-z-]+\\.mjs$';

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.data/**', '.artefacts/**', 'libs/web/src/gql/**', '**/*.generated.ts', '**/generated/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { '@nx': nx, cordee },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: false, allow: [CHECKS], depConstraints, allowCircularSelfDependency: true }],
      'cordee/packages-at-home': 'error',
      'cordee/injected-clock': 'error',
      'cordee/scope-set-in-platform': 'error',
      'cordee/no-rounded-amounts': 'error',
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60 }],
      'max-params': ['error', 6],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  // Paths across projects are checked by tools/checks/boundaries.mjs, which knows the few that are right.
  { files: ['libs/web/vite.ts', 'apps/{admin,portal,gallery}/vite.config.ts', 'apps/{admin,portal,gallery}/src/styles.ts', 'apps/gallery/src/frames/mails.ts', 'apps/e2e/**/*.ts', 'migrations/**/*.spec.ts', 'tools/**/*.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
  // React components may take 120 lines; so may the describe callbacks of a spec, which are lists of tests.
  { files: ['libs/web/**/*.tsx', 'apps/{admin,portal,gallery}/**/*.tsx'], rules: { 'max-lines-per-function': ['error', { max: 120 }] } },
  { files: ['**/*.spec.ts', '**/*.spec.tsx', 'apps/e2e/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['**/*.mjs'], rules: { 'max-lines': ['error', { max: 300 }], '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }] } },
);
