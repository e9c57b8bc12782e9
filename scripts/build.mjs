// npm run build: programs and pages into dist/, only what changed.
import { buildPages, buildServer } from './buildSteps.mjs';
import { main, say } from './say.mjs';

await main(async () => {
  const changed = await Promise.all([buildServer(), buildPages()]);
  if (!changed.some(Boolean)) say('没有改动,无需构建', 'nothing changed, nothing to build');
});
