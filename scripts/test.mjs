// npm test: the machine made ready, everything built and checked, then all tests but the long ones (npm run test:long:
// those).
import { refuseOldNode } from './nodeVersion.mjs';

refuseOldNode();
const { runTests } = await import('./testRun.mjs');
await runTests({ long: process.argv.includes('--long') });
