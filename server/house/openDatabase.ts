import path from 'node:path';
import { type EmbeddedDatabase, startEmbedded } from './embedded/startEmbedded.ts';
import { serverLogin } from './serverLogin.ts';
import { migrate } from '../db/migrate.ts';
import { connect } from '../db/connect.ts';
import { refuseAuditOwner, roleIn } from '../db/serverRole.ts';
import { newLogger } from '../lib/logger.ts';
import type { HouseSettings } from './settings.ts';
import { say } from './speak.ts';

export interface OpenDatabase {
  /** For server and worker: the login that can change no audit event. */
  url: string;
  /** For migrations: the login that owns the tables. Null where an operator migrates by himself. */
  ownerUrl: string | null;
  embedded: EmbeddedDatabase | null;
}

/** The embedded PostgreSQL unless another one is named, brought to today's tables. */
export async function openDatabase(settings: HouseSettings, onGiveUp: (error: Error) => void): Promise<OpenDatabase> {
  const wanted = path.join(settings.dataDir, 'database');
  const embedded = settings.databaseUrl
    ? null
    : await startEmbedded({
        dataDir: wanted,
        onGiveUp,
        log: (words) => say('数据库', words),
        ...(settings.databaseUser ? { databaseUser: settings.databaseUser } : {}),
      });
  if (embedded && embedded.folder !== wanted)
    say(
      `数据库放在 ${embedded.folder}(数据库账户无法进入本目录)`,
      'the database lies there because its account cannot enter this folder',
    );
  try {
    const ownerUrl = embedded?.url ?? settings.migrateDatabaseUrl;
    const url = embedded ? await serverLogin(embedded.url, settings.dataDir) : (settings.databaseUrl ?? '');
    if (ownerUrl) {
      const done = await migrate(ownerUrl, newLogger('error'), { serverRole: roleIn(url) });
      if (done.length > 0) say(`已更新 ${done.length} 项数据表`, `${done.length} migrations done`);
    }
    await refuseOwner(url);
    return { url, ownerUrl, embedded };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

/** Told here once, before the server would say it again and again in its log. */
async function refuseOwner(url: string): Promise<void> {
  const { pool, close } = connect({ url, max: 1, logger: newLogger('error') });
  await refuseAuditOwner(pool).finally(close);
}
