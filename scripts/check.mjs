// npm run check: types, lint, import law, generated documents.
import { refuseOldNode } from './nodeVersion.mjs';
import { buildServer } from './buildSteps.mjs';
import { checkAll } from './checks.mjs';
import { main } from './say.mjs';

refuseOldNode();
await main(async () => {
  await buildServer(); // the generated documents come from the built program
  await checkAll();
});
