import { readConfig } from '../config.ts';
import { adoptFiles } from '../domain/materials/adoptFiles.ts';
import { sweepFiles } from '../domain/materials/sweepFiles.ts';
import { reseal } from '../domain/sealing/reseal.ts';
import { migrate } from '../db/migrate.ts';
import { refuseAuditOwner, roleIn } from '../db/serverRole.ts';
import { openApi } from '../http/openApi.ts';
import { endWhenTold } from '../lib/endWhenTold.ts';
import { logCrash } from '../lib/logCrash.ts';
import { newLogger } from '../lib/logger.ts';
import { auditVerify } from './auditVerify.ts';
import { writeDocs } from './generateDocs.ts';
import { endpoints } from '../routes/index.ts';
import { systemContext } from '../domain/context.ts';
import { seedDemoCases } from '../../seeds/demo/seedDemoCases.ts';
import { seedPresets } from '../../seeds/presets.ts';
import type { Database } from '../db/connect.ts';
import type { Context } from '../domain/context.ts';
import { seedLoad } from './seedLoad.ts';
import { staffCreate } from './staffCreate.ts';
import { workflowVersion } from './workflowVersion.ts';
import { startWorker } from '../worker.ts';

interface Opened {
  database: Database;
  context: Context;
  close(): Promise<void>;
}
export type Command =
  | { needsDatabase: false; run(rest: string[]): Promise<number> }
  | { needsDatabase: true; run(rest: string[], opened: Opened): Promise<number> };

/** Value of `--name N` in the arguments. */
function numberOption(rest: readonly string[], name: string, otherwise: number): number {
  const at = rest.indexOf(`--${name}`);
  const value = at >= 0 ? Number(rest[at + 1]) : otherwise;
  if (!Number.isSafeInteger(value) || value < 1) throw new Error(`--${name} takes a whole number`);
  return value;
}

function textOption(rest: readonly string[], name: string): string | null {
  const at = rest.indexOf(`--${name}`);
  return at >= 0 ? (rest[at + 1] ?? null) : null;
}

export const commands: Readonly<Record<string, Command>> = {
  migrate: {
    needsDatabase: false,
    async run() {
      const { DATABASE_URL, MIGRATE_DATABASE_URL } = readConfig();
      const options = MIGRATE_DATABASE_URL ? { serverRole: roleIn(DATABASE_URL) } : {};
      const done = await migrate(MIGRATE_DATABASE_URL || DATABASE_URL, newLogger('warn'), options);
      console.log(done.length > 0 ? done.join('\n') : 'up to date');
      return 0;
    },
  },
  openapi: {
    needsDatabase: false,
    async run() {
      console.log(JSON.stringify(openApi(endpoints), null, 2));
      return 0;
    },
  },
  worker: {
    needsDatabase: true,
    async run(_rest, { context, database, close }) {
      logCrash(context.logger);
      await refuseAuditOwner(database.pool);
      const worker = await startWorker(context, database, readConfig().WORKER_CONCURRENCY);
      context.logger.info('worker is ready');
      endWhenTold(async () => {
        await worker.stop();
        await close();
      }, context.logger);
      return new Promise<number>(() => undefined);
    },
  },
  docs: {
    needsDatabase: false,
    async run() {
      await writeDocs('docs');
      return 0;
    },
  },
  'audit:verify': {
    needsDatabase: true,
    /** `--heads FILE`, `--head HASH`, `--key FILE`: what to compare with, if not the desk's own file. */
    run: (rest, { context }) =>
      auditVerify(systemContext(context, 'audit'), {
        heads: textOption(rest, 'heads'),
        head: textOption(rest, 'head'),
        key: textOption(rest, 'key'),
      }),
  },
  'files:sweep': {
    needsDatabase: true,
    /**
     * `--most N`: deletes up to N files that no row names; a person has checked them before. `--adopt`: declares that
     * the folder belongs to this database.
     */
    async run(rest, { context }) {
      const ctx = systemContext(context, 'files');
      if (rest.includes('--adopt')) await adoptFiles(ctx);
      const swept = await sweepFiles(ctx, { most: rest.includes('--most') ? numberOption(rest, 'most', 1) : 0 });
      console.log(JSON.stringify(swept));
      return swept.refused ? 1 : 0;
    },
  },
  reseal: {
    needsDatabase: true,
    /** Once after an upgrade: what was sealed for its column only is sealed for its row. May be run again. */
    async run(_rest, { context }) {
      const columns = await reseal(systemContext(context, 'reseal'));
      for (const one of columns) console.log(JSON.stringify(one));
      return columns.some(({ left }) => left > 0) ? 1 : 0;
    },
  },
  'staff:create': {
    needsDatabase: true,
    run: (rest, { context }) => staffCreate(rest, systemContext(context, 'staff:create')),
  },
  'workflow:version': { needsDatabase: true, run: (rest, { context }) => workflowVersion(rest, context) },
  'seed:presets': {
    needsDatabase: true,
    async run(_rest, { database }) {
      await seedPresets(database.knex);
      return 0;
    },
  },
  'seed:demo': {
    needsDatabase: true,
    /**
     * `--tokens FOLDER --desk URL`: the folder of the UKeys and the desk's address; without them the
     * cases that need a bench are left out.
     */
    async run(rest, { context }) {
      if (!context.demo) throw new Error('only a demo desk is given demo cases (DEMO=1)');
      const [tokensFolder, deskUrl] = [textOption(rest, 'tokens'), textOption(rest, 'desk')];
      const failures = await seedDemoCases(systemContext(context, 'seed'), {
        bench: tokensFolder && deskUrl ? { tokensFolder, deskUrl } : null,
        tell: (done, all) => {
          if (done % 10 === 0 && done < all) console.log(`  演示申请 ${done}/${all} · demo applications`);
        },
      });
      for (const { organization, error } of failures) console.error(organization, error);
      return failures.length > 0 ? 1 : 0;
    },
  },
  'seed:load': {
    needsDatabase: false,
    /** Fills tables past their triggers, so it takes the login of migrations. */
    async run(rest) {
      const { DATABASE_URL, MIGRATE_DATABASE_URL } = readConfig();
      await seedLoad(MIGRATE_DATABASE_URL || DATABASE_URL, numberOption(rest, 'applications', 10_000));
      return 0;
    },
  },
};
