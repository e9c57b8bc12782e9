import type { Stage } from '../../server/vocabulary/stages.ts';
import { handInDemoApplication, reportDemoTransfer } from './applicant.ts';
import { acceptDemo } from './acceptances.ts';
import { confirmDemo, decideDemo } from './desk.ts';
import { endOf } from './endings.ts';
import { sendDemo } from './parcels.ts';
import type { Scene } from './Scene.ts';

/** How each stage is completed by the person who has to act; null: no demo case reaches it. */
const passing: Readonly<Record<Stage, ((scene: Scene) => Promise<void>) | null>> = {
  async payment({ application, desk, id }) {
    await reportDemoTransfer(application);
    await confirmDemo(desk.finance, id);
  },
  review: ({ desk, id }) => decideDemo(desk.reviewer, id, 'approve'),
  second_review: ({ desk, id }) => decideDemo(desk.senior, id, 'approve'),
  dispatch_blank: sendDemo,
  production: async (scene) => (await scene.bench()).produceAll(scene.application),
  dispatch: sendDemo,
  acceptance: acceptDemo,
  proofing: null,
  revocation: null,
};

/** Leads one case through every stage to its end. After an interrupted run it continues from the present stage. */
export async function leadDemoCase(scene: Scene): Promise<void> {
  const { at, finally: ends } = endOf(scene.demo.reached);
  if (at === 'draft') return;
  if ((await scene.state()).status === 'draft') await handInDemoApplication(scene.application, scene.demo.flaws);
  for (let step = 0; step < 10; step += 1) {
    const { status, stage } = await scene.state();
    if (status === 'open' && stage === 'review') await scene.check();
    if (status !== 'open' || stage === at) return ends?.(scene);
    const pass = stage && passing[stage];
    if (!pass) break;
    await pass(scene);
  }
  throw new Error(
    `demo case ${scene.id} does not come to ${scene.demo.reached}: ${JSON.stringify(await scene.state())}`,
  );
}
