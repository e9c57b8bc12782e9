// npm start: makes the machine ready, builds what changed, and opens the whole house.
import { refuseOldNode } from './nodeVersion.mjs';

refuseOldNode();
const { start } = await import('./startHouse.mjs');
await start();
