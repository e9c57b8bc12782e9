import { mkdirSync, watchFile } from 'node:fs';
import path from 'node:path';
import { inheritedEnvironment } from '../config.ts';
import { AlreadyRunning, takeLock } from '../db/embedded/lockFile.ts';
import { freePort } from './freePort.ts';
import { House } from './House.ts';
import { openDatabase } from './openDatabase.ts';
import { secretFile } from './secretFile.ts';
import { type HouseSettings, readHouseSettings } from './settings.ts';
import { startSigner } from './startSigner.ts';
import { line, tell, warn } from './tell.ts';
import { answers, untilReady } from './untilReady.ts';

const dist = path.resolve(import.meta.dirname, '..', '..');

/** The server with the worker in it. Its secrets are made here for the demo; anyone else sets them, and the server says all that is missing. */
async function startServer(house: House, settings: HouseSettings, databaseUrl: string): Promise<string> {
  const environment = inheritedEnvironment();
  const port = environment['PORT'] ? settings.port : await freePort(settings.port, settings.host);
  const address = `http://127.0.0.1:${port}`;
  const program = house.keepRunning('server', [path.join(dist, 'server', 'main.js')], {
    ...environment,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    PUBLIC_URL: settings.publicUrl ?? address,
    STORAGE_DIR: environment['STORAGE_DIR'] ?? path.join(house.dataDir, 'storage'),
    PAGES_DIR: environment['PAGES_DIR'] ?? path.join(dist, 'admin-ui'),
    SIGNER_SOCKET: environment['SIGNER_SOCKET'] ?? house.signerSocket,
    ...(settings.demo ? { DEMO: '1', MASTER_KEY_FILE: environment['MASTER_KEY_FILE'] ?? secretFile(path.join(house.dataDir, 'secrets'), 'master.key') } : {}),
  });
  await untilReady(program, () => answers(`${address}/api/public/ready`));
  if (settings.watch) watchFile(path.join(dist, 'server', '.tsbuildinfo'), { interval: 500 }, () => void program.restart());
  return address;
}

/** Everything, in the order in which the parts need one another. */
async function open(house: House, settings: HouseSettings): Promise<void> {
  const { url, embedded } = await openDatabase(settings, (error) => {
    warn('数据库反复中断,全部停止', error.message);
    void leave(house, 1);
  });
  house.database = embedded;
  tell('数据库已就绪', `the database is ready (${embedded ? 'embedded PostgreSQL' : 'DATABASE_URL'})`);
  if (settings.demo && settings.tokens) {
    await startSigner(house, url);
    tell('演示 CA 已就绪', 'the demo CA is ready');
  }
  const address = await startServer(house, settings, url);
  line();
  tell(`业务台 ${address}/desk/`, 'desk');
  tell(`申请人页面 ${address}/`, 'applicant pages');
  tell(`接口说明 ${address}/api/openapi.json`, 'API description');
  line();
  tell('按 Ctrl-C 停止', 'Ctrl-C stops everything');
}

let leaving = false;
async function leave(house: House, code: number): Promise<void> {
  if (leaving) {
    house.kill(); // asked twice: now
    process.exit(1);
  }
  leaving = true;
  line();
  tell('正在停止', 'stopping');
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
  if (error instanceof AlreadyRunning) warn(`已在运行,进程号 ${error.pid}`, `already running: pid ${error.pid}`);
  else warn('没有启动成功', error instanceof Error ? error.message : String(error));
  if (!(error instanceof AlreadyRunning)) await house.stop().catch(() => undefined);
  process.exit(1);
}
