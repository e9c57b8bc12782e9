// npm run check: types, lint, import law.
import { refuseOldNode } from './nodeVersion.mjs';
import { checkAll } from './checks.mjs';
import { main } from './say.mjs';

refuseOldNode();
await main(checkAll);
