// The order of the rooms, once: the linter, the Nx tags and the test that walks the imports all read it.

/** A library and those whose door it may use. @type {Readonly<Record<string, readonly string[]>>} */
export const rooms = (() => {
  const platform = /** @type {string[]} */ ([]);
  const html = ['platform'];
  const identity = [...html, 'html'];
  const people = [...identity, 'identity'];
  const above = [...people, 'people'];
  const membership = [...above, 'messaging', 'ledger'];
  const reciprocity = [...above, 'messaging'];
  const paired = [...reciprocity, 'reciprocity'];
  return {
    platform,
    html,
    identity,
    people,
    messaging: above,
    ledger: above,
    membership,
    events: [...membership, 'membership'],
    matching: [],
    reciprocity,
    introductions: paired,
    mentoring: [...paired, 'matching'],
    circles: [...paired, 'matching'],
    web: ['platform'],
    // Applications, and what serves all of them.
    migrations: ['platform'],
    api: [...membership, 'membership', 'events', 'reciprocity', 'introductions', 'mentoring', 'circles', 'migrations'],
    worker: [...membership, 'membership', 'events', 'reciprocity', 'introductions', 'mentoring', 'circles', 'migrations'],
    admin: ['web'],
    portal: ['web'],
    // Development only: what both halves of the interface are made of, and the mails that domains lay out beside their own.
    gallery: ['platform', 'html', 'web'],
    e2e: [...membership, 'membership', 'events', 'reciprocity', 'introductions', 'mentoring', 'circles', 'migrations', 'api', 'worker'],
    // The bench runs use cases as the applications do.
    tools: [...membership, 'membership', 'events', 'reciprocity', 'introductions', 'migrations'],
  };
})();

/** Doors narrower than the whole library: the browser may use what is pure, nothing else. */
export const doors = {
  web: /^@cordee\/platform\/(?:kernel|kernel\/[a-z-]+)$/,
};

/** A domain library's inner folders and what each may import. `index` is another library's door. */
export const folders = {
  domain: ['domain'],
  app: ['app', 'domain', 'data', 'index', 'root'],
  data: ['data', 'domain', 'index'],
  api: ['api', 'app', 'domain', 'index', 'mails', 'root'],
  jobs: ['jobs', 'app', 'domain', 'index', 'mails', 'root'],
  mails: ['mails', 'app', 'domain', 'index', 'root'],
};
export const domainRooms = ['identity', 'people', 'messaging', 'ledger', 'membership', 'events', 'reciprocity', 'introductions', 'mentoring', 'circles'];

/** Where a path from one project into another is right: before any alias exists, and where a test composes an application. */
export const paths = [
  { from: /^libs\/web\/vite\.ts$/, to: /^libs\/platform\/src\/kernel\// },
  { from: /^apps\/(admin|portal|gallery)\/(vite\.config|src\/styles)\.ts$/, to: /^libs\/web\// },
  { from: /^apps\/gallery\/src\/frames\/mails\.ts$/, to: /^libs\/[a-z]+\/src\/mails\/mails\.fixture$/ },
  { from: /^apps\/e2e\//, to: /^(apps\/(api|worker)|tools)\// },
  { from: /\.spec\.tsx?$/, to: /^tools\// },
];

/** Packages that live in one place. @type {readonly { readonly packages: RegExp, readonly home: RegExp, readonly where: string }[]} */
export const homes = [
  { packages: /^typeorm(\/|$)/, home: /^(libs\/platform\/|libs\/[a-z]+\/src\/data\/|migrations\/)/, where: 'platform, data/ folders and migrations' },
  { packages: /^(bullmq|ioredis|nodemailer)(\/|$)/, home: /^(libs\/platform\/|migrations\/)/, where: 'platform' },
  { packages: /^pg(\/|$)/, home: /^(libs\/platform\/|migrations\/)/, where: 'platform' },
  { packages: /^react-dom\/server$/, home: /^libs\/(html|web)\//, where: 'html' },
  { packages: /^(@mantine\/|@tanstack\/|urql$|@urql\/|react-dom(\/client)?$|react-i18next$)/, home: /^(libs\/web|apps\/(admin|portal|gallery))\//, where: 'web, admin, portal and gallery' },
  { packages: /^react(\/|$)/, home: /^(libs\/(web|html)|apps\/(admin|portal|gallery)|apps\/api\/src\/pages|libs\/[a-z]+\/src\/(api\/pages|mails))\//, where: 'html, web, the web apps, api/pages/ and mails/' },
];

/** Pure code: no framework, no clock, no input or output. */
export const pure = { files: /^libs\/(?:[a-z]+\/src\/domain|matching\/src|platform\/src\/kernel)\//, packages: /^(temporal-polyfill$|@cordee\/platform\/kernel|talisman\/|i18next$)/ };

/** @param {string} file path from the root of the project */
export function roomOf(file) {
  const [, kind, name] = /^(libs|apps)\/([a-z0-9]+)\//.exec(file) ?? [];
  if (kind) return name;
  return /^(migrations|tools)\//.exec(file)?.[1];
}

export const isTest = (/** @type {string} */ file) => /\.(spec|fixture)\.tsx?$|\/testing\/|^apps\/e2e\/|^tools\//.test(file);
