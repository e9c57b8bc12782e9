import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inheritedEnvironment } from '../config.ts';
import { AlreadyRunning, takeLock } from './embedded/lockFile.ts';
import { newSecret } from '../lib/ids.ts';
import { announce } from './announce.ts';
import { House } from './House.ts';
import { openDatabase } from './openDatabase.ts';
import { secretFile } from './secretFile.ts';
import { seedDemoApplications } from './seedDemoApplications.ts';
import { seedDemoDesk } from './seedDemoDesk.ts';
import { type HouseSettings, readHouseSettings } from './settings.ts';
import { houseEnvironmentFile, startServer } from './startServer.ts';
import { startSigner } from './startSigner.ts';
import { benchName, type DemoStations, startStations } from './startStations.ts';
import { line, say, warn } from './speak.ts';

const dist = path.resolve(import.meta.dirname, '..', '..');

/** Starts everything, in the order in which the parts need one another. */
async function open(house: House, settings: HouseSettings): Promise<void> {
  const inherited = inheritedEnvironment();
  const { url, ownerUrl, embedded } = await openDatabase(settings, (error) => {
    warn('数据库反复中断,全部停止', error.message);
    void leave(house, 1);
  });
  house.database = embedded;
  say('数据库已就绪', `the database is ready (${embedded ? 'embedded PostgreSQL' : 'DATABASE_URL'})`);
  const secrets = path.join(house.dataDir, 'secrets');
  const stationKeyFile = settings.demo ? secretFile(secrets, 'bench.key', newSecret) : null;
  const masterKeyFile = settings.demo ? (inherited['MASTER_KEY_FILE'] ?? secretFile(secrets, 'master.key')) : null;
  if (masterKeyFile && stationKeyFile) {
    await seedDemoDesk(url, { masterKey: masterKeyFile, stationKey: stationKeyFile }, benchName);
    say('目录与演示人员已就绪', 'catalogue and demo staff are there');
  }
  const withTokens = settings.demo && settings.tokens;
  if (withTokens) {
    await startSigner(house, ownerUrl ?? url);
    say('演示 CA 已就绪', 'the demo CA is ready');
  }
  const { address, environment } = await startServer(house, settings, {
    dist,
    databaseUrl: url,
    ownerUrl,
    masterKeyFile,
    inherited,
  });
  say('服务端已就绪', 'the server is ready');
  let stations: DemoStations | null = null;
  const stationEntry = path.join(dist, 'server', 'station', 'main.js');
  if (withTokens && stationKeyFile && existsSync(stationEntry)) {
    stations = await startStations(house, {
      deskUrl: address,
      pages: path.join(dist, 'admin-ui', 'bench'),
      entry: stationEntry,
      firstPort: settings.stationPort,
      stationKeyFile,
    });
    say('制证工位已就绪', 'the benches are ready');
  }
  await announce(address, stations, settings.demo);
  if (settings.demo && settings.demoCases)
    await seedDemoApplications(house, { dist, environment, deskUrl: withTokens ? address : null });
}

let leaving = false;
async function leave(house: House, code: number): Promise<void> {
  if (leaving) {
    house.kill(); // the second request stops everything at once
    process.exit(1);
  }
  leaving = true;
  line();
  say('正在停止', 'stopping');
  rmSync(houseEnvironmentFile(house.dataDir), { force: true });
  await house.stop().catch((error: unknown) => warn('没有完全停止', String(error)));
  process.exit(code);
}

const settings = readHouseSettings(inheritedEnvironment());
const house = new House(settings.dataDir);
mkdirSync(settings.dataDir, { recursive: true });
try {
  const unlock = takeLock(path.join(settings.dataDir, 'house.lock'));
  process.once('exit', unlock);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(house, 0));
  await open(house, settings);
} catch (error) {
  if (error instanceof AlreadyRunning) {
    warn(`已在运行,进程号 ${error.pid}`, `already running: pid ${error.pid}`);
    process.exit(1);
  }
  if (!leaving) warn('没有启动成功', error instanceof Error ? error.message : String(error));
  if (!leaving) await leave(house, 1);
}
