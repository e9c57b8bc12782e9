import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type DemoSlot, SoftTokens } from '../../server/house/softTokens.ts';
import { checkedFetch } from './checkedFetch.ts';
import { houseFolder, processesNaming } from './houseFolder.ts';
import { endEverythingIn, housePids, type HousePids } from './houseProcesses.ts';
import { type PortBlock, reservePorts } from './portBlock.ts';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist/server/house');
/** Variables of our own environment that the house must not get: other folders, or the sign of a test run. */
const notInherited = [
  /^(PORT|HOST|STATION_PORT|DATABASE_URL|DATA_DIR|PUBLIC_URL|STORAGE_DIR|PAGES_DIR|MASTER_KEY(_FILE)?)$/,
  /^(SIGNER_SOCKET|WATCH|TOKENS|NODE_ENV|NODE_OPTIONS|VITEST.*|TEST)$/,
];

export interface HouseOptions {
  /** Further environment of the launcher, and through it of the server. */
  env?: Record<string, string>;
  /** With the demo's applications (some forty, a minute); otherwise only catalogue, staff and benches. */
  demoCases?: boolean;
}
export interface DemoLogin {
  login: string;
  password: string;
  totp: string;
}

/** The whole built house as `npm start` runs it, with a data folder and ports of its own. */
export class House {
  readonly dataDir: string;
  /** Addresses without a trailing slash; the desk's pages are below `/desk/`, the applicant's at `/`. */
  readonly deskUrl: string;
  readonly intakeUrl: string;
  /** The staff's bench, and an applicant's own. */
  readonly benchUrl: string;
  readonly ownBenchUrl: string;
  /** The demo's UKeys: `pull`, `plug`, `look` for 'bench-1', 'bench-2', 'own'. */
  readonly tokens: SoftTokens;
  readonly databaseUrl: string;
  readonly masterKey: Buffer;
  readonly launcher: Launched;

  constructor(launcher: Launched, addresses: { desk: string; bench: string; own: string }) {
    this.launcher = launcher;
    this.dataDir = launcher.dataDir;
    this.deskUrl = addresses.desk;
    this.intakeUrl = addresses.desk;
    this.benchUrl = addresses.bench;
    this.ownBenchUrl = addresses.own;
    this.tokens = new SoftTokens(path.join(this.dataDir, 'tokens'));
    const settings = JSON.parse(readFileSync(path.join(this.dataDir, 'secrets/house.json'), 'utf8')) as {
      DATABASE_URL: string;
      MASTER_KEY_FILE: string;
    };
    this.databaseUrl = settings.DATABASE_URL;
    this.masterKey = Buffer.from(readFileSync(settings.MASTER_KEY_FILE, 'utf8').trim(), 'base64');
  }

  /** SOFTHSM2_CONF of a demo slot, to look at its token with other programs. */
  softHsmConf(slot: DemoSlot): string {
    return this.tokens.conf(slot);
  }

  /**
   * Password and one-time password that work now. A one-time password works once: the third sign-in of one
   * login within 30 seconds has to wait.
   */
  async demoLogin(login: string): Promise<DemoLogin> {
    const response = await checkedFetch(`${this.deskUrl}/api/desk/session/demo`);
    const found = ((await response.json()) as DemoLogin[]).find((one) => one.login === login);
    if (!found) throw new Error(`no demo login ${login}`);
    return found;
  }

  /** Process ids of this moment; 0 for what is not running. */
  pids(): HousePids {
    return housePids(this.dataDir, this.launcher.child.pid ?? 0);
  }

  /** The log of a program: server, signer, station-bench, station-own. */
  log(program: string): string {
    const file = path.join(this.dataDir, 'log', `${program}.log`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  }

  stop(): Promise<void> {
    return this.launcher.stop();
  }
}

/**
 * Starts the house and waits until everything in it is ready. It is stopped and removed
 * when the test ends, however it ends.
 */
export async function startHouse(options: HouseOptions = {}): Promise<House> {
  const launcher = await launchHouse(options);
  cleanUpAfterTest(() => launcher.stop());
  try {
    return await launcher.opened();
  } catch (error) {
    await launcher.stop();
    throw error;
  }
}

/** In a hook (beforeAll) no test is running whose end could stop the house: the caller stops it in afterAll. */
function cleanUpAfterTest(stop: () => Promise<void>): void {
  try {
    onTestFinished(stop);
  } catch {
    // not inside a test
  }
}

/** The house's launcher as a process of its own; it ends with the test process, however that ends. */
class Launched {
  readonly dataDir: string;
  readonly ports: PortBlock;
  readonly child: ChildProcess;
  output = '';

  constructor(dataDir: string, ports: PortBlock, env: Record<string, string>) {
    this.dataDir = dataDir;
    this.ports = ports;
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !notInherited.some((one) => one.test(name))),
    );
    // endWithParent reads descriptor 3: the pipe that ends with us
    const args = [path.join(dist, 'endWithParent.js'), path.join(dist, 'start.js')];
    this.child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...inherited, ...env, DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
  }

  async opened(within = 120_000): Promise<House> {
    for (const until = Date.now() + within; !/Ctrl-C stops everything/.test(this.output); await sleep(50)) {
      if (this.ended || Date.now() > until) throw new Error(`the house did not open; it said:\n${this.output}`);
    }
    const address = (words: RegExp): string => words.exec(this.output)?.[1] ?? '';
    return new House(this, {
      desk: address(/(http:\/\/[\d.:]+)\/desk\//),
      bench: address(/(http:\/\/[\d.:]+)\/ · the staff's bench/),
      own: address(/(http:\/\/[\d.:]+)\/ · an applicant's own bench/),
    });
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    for (const until = Date.now() + 20_000; Date.now() < until && !this.ended;) await sleep(50);
    for (const until = Date.now() + 5_000; Date.now() < until && processesNaming(this.dataDir).length > 0;)
      await sleep(50);
    endEverythingIn(this.dataDir);
    this.ports.giveBack();
    rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function launchHouse({ env = {}, demoCases = false }: HouseOptions): Promise<Launched> {
  if (!existsSync(path.join(dist, 'start.js'))) throw new Error('build first: npm run build');
  const ports = await reservePorts();
  const addresses = { PORT: String(ports.first), STATION_PORT: String(ports.middle) };
  const demo = { DEMO: '1', DEMO_CASES: demoCases ? '1' : '0', TOKENS: '1' };
  // The challenge before an SMS is solved by browsers that share their processors with all of this.
  return new Launched(houseFolder(), ports, { ...addresses, ...demo, CHALLENGE_KEYS: '300', ...env });
}
