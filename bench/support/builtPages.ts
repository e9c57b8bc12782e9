import { build, type Rolldown } from 'vite';
import { pageConfig, type PageSet } from '../../admin-ui/vite.config.ts';

export type BuiltFile = Rolldown.OutputChunk | Rolldown.OutputAsset;

/**
 * One page set as it is released, not written anywhere. A test runner says NODE_ENV=test, and with it the build would
 * carry React's checks for developers.
 */
export async function builtPages(page: PageSet): Promise<readonly BuiltFile[]> {
  const config = pageConfig(page);
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = 'production';
  try {
    const built = await build({ ...config, logLevel: 'error', build: { ...config.build, write: false } });
    if (!('output' in built)) throw new Error(`the build of ${page} gave no single output`);
    return built.output;
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}
