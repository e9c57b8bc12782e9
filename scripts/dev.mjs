// npm run dev: the house of npm start, the server restarted at every change, and the pages served by vite as you type.
import { refuseOldNode } from './nodeVersion.mjs';

refuseOldNode();
const { develop } = await import('./develop.mjs');
await develop();
