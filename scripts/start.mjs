// npm start: makes the machine ready, builds what changed, and starts everything.
import { refuseOldNode } from './nodeVersion.mjs';

refuseOldNode();
const { start } = await import('./startHouse.mjs');
await start();
