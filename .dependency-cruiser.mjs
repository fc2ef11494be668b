// The shape of the house: which domain may lean on which, and in what direction. ARCHITECTURE.md tells why.
// test/shape.test.ts shows each rule to bite.

/** What every domain about residents and their municipality stands on. */
const ground = ['people', 'neighbourhoods', 'organisations', 'notifications'];

/** The domain map, in order: each domain with the domains it may enter, through their public.ts. */
export const domains = {
  people: [],
  neighbourhoods: [],
  organisations: ['people', 'neighbourhoods'],
  notifications: ['people', 'neighbourhoods', 'organisations'],
  voices: ground,
  intake: [...ground, 'voices'],
  decisions: [...ground, 'voices'],
  promises: [...ground, 'voices', 'decisions'],
  guidance: ground,
  answering: [...ground, 'voices', 'guidance'],
  indicators: ['neighbourhoods'],
  counting: [],
  budgets: [...ground, 'voices', 'decisions', 'indicators'],
  money: [...ground, 'decisions', 'budgets'],
  projects: [...ground, 'voices', 'decisions', 'promises', 'budgets', 'money'],
  voting: [...ground, 'decisions', 'counting', 'budgets', 'money', 'projects'],
  tallies: [...ground, 'decisions', 'counting', 'budgets', 'money', 'projects', 'voting'],
  accounts: [
    ...ground,
    'voices',
    'decisions',
    'promises',
    'budgets',
    'money',
    'projects',
    'voting',
    'tallies',
  ],
  documents: [...ground, 'voices'],
  participation: [...ground, 'voices', 'decisions', 'guidance', 'documents'],
  questionnaires: [...ground, 'voices', 'participation'],
  reach: [...ground, 'voices', 'indicators', 'participation', 'questionnaires'],
  interests: [...ground, 'voices', 'participation'],
  reports: [
    ...ground,
    'voices',
    'decisions',
    'promises',
    'answering',
    'indicators',
    'guidance',
    'documents',
    'participation',
    'questionnaires',
    'reach',
    'interests',
  ],
  consultations: [
    ...ground,
    'voices',
    'decisions',
    'promises',
    'answering',
    'documents',
    'participation',
    'reports',
  ],
};

const isTest = '\\.test\\.ts$';
const inDomain = name => `^src/domains/${name}/`;
const anyOf = names => `(${names.join('|')})`;

const onTheMap = Object.entries(domains).map(([domain, mayEnter]) => ({
  name: `${domain} may enter ${mayEnter.length > 0 ? mayEnter.join(', ') : 'no other domain'}`,
  comment:
    'When two domains seem to need each other: make it an overview, let app.ts hand a function, or merge them.',
  severity: 'error',
  from: { path: inDomain(domain), pathNot: isTest },
  to: { path: '^src/domains/', pathNot: inDomain(anyOf([domain, ...mayEnter])) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'files do not need each other in a circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...onTheMap,
    {
      name: 'every domain is on the map',
      comment: 'Add it to `domains` in .dependency-cruiser.mjs, in its place in the order.',
      severity: 'error',
      from: {},
      to: { path: '^src/domains/', pathNot: inDomain(anyOf(Object.keys(domains))) },
    },
    {
      name: 'a domain is entered by its front door',
      comment: 'From outside only public.ts; app.ts also takes routes.ts.',
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/', pathNot: isTest },
      to: { path: '^src/domains/[^/]+/', pathNot: ['^src/domains/$1/', '/public\\.ts$'] },
    },
    {
      name: 'from outside the domains too, a domain is entered by its front door',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/domains/', isTest] },
      to: { path: '^src/domains/[^/]+/', pathNot: ['/public\\.ts$', '/routes\\.ts$'] },
    },
    {
      name: 'who lives there does not use the front door',
      comment: 'Inside a domain, import the file itself.',
      severity: 'error',
      from: { path: '^src/domains/([^/]+)/', pathNot: isTest },
      to: { path: '^src/domains/$1/public\\.ts$' },
    },
    {
      name: 'only app.ts mounts routes',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/app\\.ts$', isTest] },
      to: { path: '/routes\\.ts$' },
    },
    {
      name: 'queries stand in a store',
      comment:
        'Only store.ts, or a store of one noun (voice-store.ts), and the platform know the query builder.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', 'store\\.ts$', isTest] },
      to: { path: 'node_modules/(kysely|pg)/' },
    },
    {
      name: 'only the platform opens a database',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/', '^src/open-database\\.ts$', isTest] },
      to: { path: '^src/platform/database/(sqlite|postgres)\\.ts$|^node:sqlite$|^sqlite$' },
    },
    {
      name: 'pages are given plain data',
      comment:
        'A page turns data into HTML; what it needs is handed to it. It may know the types of a store.',
      severity: 'error',
      from: { path: '(/pages/|-page\\.ts$)', pathNot: [isTest, '\\.client\\.ts$'] },
      to: { path: '(store\\.ts$|/routes\\.ts$|^src/platform/database/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what runs in a browser reaches only pure files',
      severity: 'error',
      from: { path: '\\.client\\.ts$' },
      to: {
        path: '(store\\.ts$|/routes\\.ts$|^src/platform/database/|node_modules/(kysely|pg|hono)/)',
        reachable: true,
      },
    },
    {
      name: 'what runs in a browser has no Node.js',
      severity: 'error',
      from: { path: '\\.client\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the platform knows nothing that stands on it',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: isTest },
      to: { path: '^src/', pathNot: ['^src/platform/', '^src/paths\\.ts$'] },
    },
    {
      name: 'the design knows no domain',
      severity: 'error',
      from: { path: '^src/design/', pathNot: isTest },
      to: { path: '^src/', pathNot: ['^src/design/', '^src/platform/', '^src/paths\\.ts$'] },
    },
    {
      name: 'domains do not know the overviews',
      severity: 'error',
      from: { path: '^src/domains/', pathNot: isTest },
      to: { path: '^src/(overviews/|cli/|app\\.ts|server\\.ts)' },
    },
    {
      name: 'overviews do not know the site they are part of',
      severity: 'error',
      from: { path: '^src/overviews/', pathNot: isTest },
      to: { path: '^src/(cli/|app\\.ts|server\\.ts)' },
    },
    {
      name: 'paths lean on nothing',
      severity: 'error',
      from: { path: '^src/paths\\.ts$' },
      to: {},
    },
    {
      name: 'the product does not need what developers use',
      severity: 'error',
      from: { path: '^src/', pathNot: isTest },
      to: { path: '^(dev|test|e2e|bench)/' },
    },
    {
      name: 'the product needs only what it is installed with',
      comment: 'A package the product imports belongs in dependencies, not in devDependencies.',
      severity: 'error',
      from: { path: '^src/', pathNot: [isTest, '\\.examples\\.ts$'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'what is imported exists',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
