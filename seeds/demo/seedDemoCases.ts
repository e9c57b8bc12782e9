import type { Context } from '../../server/domain/context.ts';
import { seedingSlots, SoftTokens } from '../../server/house/softTokens.ts';
import { ageDemoCase, isAged } from './age.ts';
import { startDemoApplication } from './applicant.ts';
import { DemoBench } from './bench/DemoBench.ts';
import { demoCases, type DemoCase } from './cases.ts';
import { leadDemoCase } from './lead.ts';
import { demoOrganization } from './people.ts';
import { setScene } from './setScene.ts';
import { blanksToHave, stockDemo } from './stock.ts';

export interface DemoSeeding {
  /** The folder of the UKeys and the desk's address; null on a machine without a bench. */
  bench: { tokensFolder: string; deskUrl: string } | null;
  tell(done: number, all: number): void;
  /** Numbers of the cases to make; all of them unless said. */
  only?: readonly number[];
}
/** Two cases at once: pictures of one are drawn while those of the other are checked. */
const AT_ONCE = 2;

/**
 * Makes the demo desk's cases by the desk's own operations. After an interrupted run each case continues where it
 * stopped; a finished one is left alone, whatever people have done with it since.
 * @returns what could not be made, in the order of the list
 */
export async function seedDemoCases(
  ctx: Context,
  { bench: place, tell, only }: DemoSeeding,
): Promise<{ organization: string; error: unknown }[]> {
  await stockDemo(ctx);
  const tokens = place && (await emptySlots(ctx, place.tokensFolder));
  let opened: Promise<DemoBench> | null = null;
  const bench = (): Promise<DemoBench> => {
    if (!place || !tokens)
      return Promise.reject(
        new Error('this machine has no bench: give a folder for the UKeys and the address of the desk'),
      );
    return (opened ??= DemoBench.open(ctx, { tokens, deskUrl: place.deskUrl }));
  };
  const failures: { organization: string; error: unknown }[] = [];
  const waiting = [...demoCases.entries()].filter(([n]) => only?.includes(n) ?? true);
  const all = waiting.length;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [n, demo] = next;
      await makeCase(ctx, n, demo, bench).catch((error: unknown) =>
        failures.push({ organization: demoOrganization(n).name, error }),
      );
      tell((done += 1), all);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (place) await blanksToHave(ctx, async () => (await bench()).blank(), 3);
  } finally {
    await (opened as Promise<DemoBench> | null)?.then((one) => one.close());
    if (tokens) for (const slot of seedingSlots) tokens.remove(slot);
  }
  return failures;
}

async function makeCase(ctx: Context, n: number, demo: DemoCase, bench: () => Promise<DemoBench>): Promise<void> {
  const application = await startDemoApplication(ctx, demo, demoOrganization(n));
  if (await isAged(ctx, application.id)) return;
  await leadDemoCase(await setScene(ctx, demo, application, bench));
  if (demo.hoursAgo) await ageDemoCase(ctx, application.id, demo.hoursAgo);
}

/**
 * Empties the slots after an interrupted run. A UKey goes into the drawer; one that
 * the desk does not know is destroyed.
 */
async function emptySlots(ctx: Context, folder: string): Promise<SoftTokens> {
  const tokens = new SoftTokens(folder, seedingSlots);
  for (const slot of seedingSlots) {
    const was = tokens.pull(slot);
    if (typeof was === 'object' && !(await ctx.db('tokens').where({ serial: was.serial }).first('id')))
      tokens.destroy(was.serial);
  }
  return tokens;
}
