import path from 'node:path';
import { type EmbeddedDatabase, startEmbedded } from './embedded/startEmbedded.ts';
import { migrate } from '../db/migrate.ts';
import { newLogger } from '../lib/logger.ts';
import type { HouseSettings } from './settings.ts';
import { say } from './speak.ts';

export interface OpenDatabase {
  url: string;
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
  const url = embedded?.url ?? settings.databaseUrl ?? '';
  try {
    const done = await migrate(url, newLogger('error'));
    if (done.length > 0) say(`已更新 ${done.length} 项数据表`, `${done.length} migrations done`);
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
  return { url, embedded };
}
