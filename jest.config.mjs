const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '\\.tsx?$': '<rootDir>/tools/jest/oxc.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

/** The same aliases as tsconfig.base.json: `@cordee/x` and `@cordee/x/part`. */
const names = {
  '^@cordee/migrations$': '<rootDir>/migrations/index.ts',
  '^@cordee/([a-z]+)$': '<rootDir>/libs/$1/src/index.ts',
  '^@cordee/([a-z]+)/([a-z0-9]+)$': '<rootDir>/libs/$1/src/$2/index.ts',
};
const server = { ...shared, testEnvironment: 'node', moduleNameMapper: names, globalSetup: '<rootDir>/tools/jest/database.mjs', globalTeardown: '<rootDir>/tools/jest/database-down.mjs' };
const serverLibs = '{platform,html,identity,people,messaging,ledger,membership,events,reciprocity,introductions}';

export default {
  projects: [
    { ...server, displayName: 'unit', testMatch: [`<rootDir>/libs/${serverLibs}/**/*.spec.ts?(x)`, '<rootDir>/apps/{api,worker,gallery/src/frames}/**/*.spec.ts?(x)', '<rootDir>/migrations/**/*.spec.ts', '<rootDir>/tools/**/*.spec.ts'] },
    { ...server, displayName: 'e2e', testMatch: ['<rootDir>/apps/e2e/src/**/*.spec.ts'] },
    { ...server, displayName: 'browser', testMatch: ['<rootDir>/apps/e2e/browser/**/*.spec.ts'] },
    { ...shared, displayName: 'web', testEnvironment: '<rootDir>/tools/jest/jsdom.mjs', setupFiles: ['<rootDir>/tools/jest/web-setup.mjs'], moduleNameMapper: { ...names, '\\.css$': '<rootDir>/tools/jest/css.mjs' }, testMatch: ['<rootDir>/{libs/web,apps/admin,apps/portal}/**/*.spec.ts?(x)', '<rootDir>/apps/gallery/src/*.spec.tsx'] },
  ],
};
