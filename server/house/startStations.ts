import path from 'node:path';
import { freePort } from './freePort.ts';
import type { House } from './House.ts';
import { type DemoSlot, SoftTokens } from './softTokens.ts';
import { responds, untilReady } from './untilReady.ts';

export interface DemoStations {
  /** Address of the staff's bench page. */
  bench: string;
  /** Address of the bench page on an applicant's own computer. */
  own: string;
}

/** The staff's bench as the desk knows it. */
export const benchName = '制证工位一';

const benches = [
  {
    name: 'bench',
    title: benchName,
    kind: 'staff',
    slots: [
      ['1 号槽', 'bench-1'],
      ['2 号槽', 'bench-2'],
    ],
  },
  { name: 'own', title: '申请人自己的电脑', kind: 'applicant', slots: [['USB', 'own']] },
] as const satisfies readonly {
  name: string;
  title: string;
  kind: 'staff' | 'applicant';
  slots: readonly (readonly [string, DemoSlot])[];
}[];

/**
 * Two stations with SoftHSM slots: the staff's bench, and one as an applicant has it at home. Their UKeys are moved by
 * `npm run ukey`.
 */
export async function startStations(
  house: House,
  options: { deskUrl: string; pages: string; entry: string; firstPort: number; stationKeyFile: string },
): Promise<DemoStations> {
  const tokens = new SoftTokens(path.join(house.dataDir, 'tokens'));
  const addresses: Record<string, string> = {};
  const ports: number[] = [];
  for (const { name, title, kind, slots } of benches) {
    const port = await freePort(options.firstPort, '127.0.0.1', ports);
    ports.push(port);
    const config = path.join(house.dataDir, 'stations', `${name}.json`);
    house.writePrivately(config, {
      name: title,
      deskUrl: options.deskUrl,
      port,
      signIn: kind === 'staff' ? { kind, stationKeyFile: options.stationKeyFile } : { kind },
      pages: options.pages,
      slots: slots.map(([label, slot]) => ({
        name: label,
        driver: 'softhsm2',
        directory: tokens.tokens(slot),
        env: { SOFTHSM2_CONF: tokens.conf(slot) },
      })),
    });
    const program = house.keepRunning(`station-${name}`, [options.entry, '--config', config], {});
    addresses[name] = `http://127.0.0.1:${port}/`;
    await untilReady(program, () => responds(`http://127.0.0.1:${port}/`));
  }
  return { bench: addresses['bench'] ?? '', own: addresses['own'] ?? '' };
}
