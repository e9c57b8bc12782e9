import { firstLoads, type FirstLoad } from './support/firstLoads.ts';

/** What each route of the three page sets weighs the first time it is opened. */
export async function run(): Promise<FirstLoad[]> {
  const loads: FirstLoad[] = [];
  for (const page of ['desk', 'intake', 'bench'] as const) loads.push(...(await firstLoads(page)));
  return loads;
}
