/** The import law: who may know whom. Checked by `npm test`; docs/architecture.md draws the same picture. */
const adapters = ['ca', 'token', 'pdf', 'images', 'spreadsheets', 'storage', 'messaging'];

/** A rule "files under `from` may import, of ours, only `allowed`". */
const only = (name, from, allowed, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...extra },
  to: { path: '^(server|templates|migrations|seeds|admin-ui)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-package',
      severity: 'error',
      from: { path: '^(server|templates|migrations|seeds|admin-ui)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-developer-package-at-run-time',
      severity: 'error',
      from: { path: '^(server|templates|migrations|seeds)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    only('vocabulary-knows-nobody', '^server/vocabulary/', '^server/vocabulary/'),
    only('lib-knows-vocabulary', '^server/lib/', '^server/(lib|vocabulary)/'),
    only('db-knows-lib', '^server/db/', '^server/(db|lib|vocabulary)/|^server/config\\.ts$|^migrations/'),
    // What a migration needs is written in it: it must do tomorrow what it did on the day of its release.
    only('migrations-know-nobody', '^migrations/', '^migrations/'),
    only('models-know-lib', '^server/models/', '^server/(models|lib|vocabulary)/'),
    {
      name: 'models-are-apart',
      severity: 'error',
      from: { path: '^server/models/' },
      to: { path: '^server/models/', pathNot: 'BaseModel\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    only('pki-knows-lib', '^server/pki/', '^server/(pki|lib|vocabulary)/'),
    ...adapters.map((one) =>
      only(
        `${one}-stands-alone`,
        `^server/${one}/`,
        `^server/(${one}|pki|lib|vocabulary)/` + (['pdf', 'messaging'].includes(one) ? '|^templates/' : ''),
        { pathNot: '^server/ca/signer' },
      ),
    ),
    only('signer-knows-token', '^server/ca/signer', '^server/(ca|token|pki|lib|vocabulary)/'),
    only('templates-know-vocabulary', '^templates/', '^templates/|^server/vocabulary/'),
    only(
      'domain-knows-models',
      '^server/domain/',
      '^server/(domain|models|vocabulary|lib)/|^server/tasks/(enqueue|payloads)\\.ts$',
      {},
    ),
    {
      name: 'domain-knows-no-technique',
      severity: 'error',
      from: { path: '^server/domain/' },
      to: { path: 'node_modules/(koa|@koa|pdfkit|sharp|pkcs11js|@peculiar)/' },
    },
    only(
      'reads-know-models',
      '^server/reads/',
      // Of the domain only what is asked and never changed, file by file (docs/decisions/0008-reads-and-domain.md).
      '^server/(reads|models|db|lib|vocabulary)/|^server/domain/(businessTypes|forms)/|' +
        '^server/domain/(authorize|context|projectScope|audit/(record|headIsLate)|budgets/(giveBack|spendBudget)|' +
        'applications/(forgetContent|freeToTakeBack|ownApplication)|' +
        'reviews/(changedSince|judgedNow|otherReviewer|seesInClear|whatIMayDecide)|' +
        'shipments/(handlersOf|mayPlanAgain|receiver|tokensWanted|writtenTokens)|' +
        'staff/consentFrom|submissions/submission)\\.ts$',
    ),
    only(
      'presenters-are-pure',
      '^server/presenters/',
      '^server/(presenters|lib|vocabulary)/|^server/domain/authorize\\.ts$|^server/(models|reads)/',
    ),
    {
      name: 'presenters-take-types-of-rows',
      severity: 'error',
      from: { path: '^server/presenters/' },
      to: { path: '^server/(models|reads)/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'tasks-enqueue-knows-no-handlers',
      '^server/tasks/(enqueue|payloads)\\.ts$',
      '^server/(lib|vocabulary)/|^server/tasks/payloads\\.ts$',
    ),
    only(
      'http-knows-domain',
      '^server/http/',
      '^server/(http|domain|presenters|vocabulary|lib)/|^server/reads/(listPage|cappedCount)\\.ts$',
    ),
    only('routes-know-domain', '^server/routes/', '^server/(routes|http|domain|reads|presenters|vocabulary|lib)/'),
    {
      name: 'handlers-only-for-worker',
      severity: 'error',
      from: { pathNot: '^server/(tasks/handlers/|worker\\.ts$|house/|cli)|^tests/' },
      to: { path: '^server/tasks/handlers/' },
    },
    only('station-speaks-http', '^server/station/', '^server/(station|token|lib|vocabulary)/'),
    {
      name: 'entries-are-ends',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/(main|worker|cli|house)' },
      to: { path: '^server/(main|worker|cli|dependencies)\\.ts$' },
    },
    only('pages-know-words', '^admin-ui/', '^admin-ui/|^server/(vocabulary|presenters)/'),
    {
      name: 'pages-take-types-of-presenters',
      severity: 'error',
      from: { path: '^admin-ui/' },
      to: { path: '^server/presenters/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'one-importer-pkcs11js',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/token/' },
      to: { path: 'node_modules/pkcs11js/' },
    },
    {
      name: 'one-importer-sharp',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/images/' },
      to: { path: 'node_modules/sharp/' },
    },
    {
      name: 'one-importer-pdfkit',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/pdf/' },
      to: { path: 'node_modules/pdfkit/' },
    },
    {
      name: 'one-importer-exceljs',
      severity: 'error',
      from: { path: '^server/', pathNot: '^server/spreadsheets/' },
      to: { path: 'node_modules/exceljs/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var)/' },
    tsPreCompilationDeps: 'specify',
    // the same files as tsconfig.json, plus the two aliases of the pages
    tsConfig: { fileName: 'tsconfig.imports.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module-sync', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
