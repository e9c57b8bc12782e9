import { setTimeout as sleep } from 'node:timers/promises';
import { requestCode } from '../../server/domain/applications/requestCode.ts';
import { expireCodes } from '../../server/domain/authorizationCodes/expireCodes.ts';
import { acceptParcel } from '../../server/domain/shipments/accept.ts';
import { AppError } from '../../server/lib/AppError.ts';
import { demoCode } from './codes.ts';
import type { Scene } from './Scene.ts';

const serialsOf = async ({ ctx, id }: Scene): Promise<string[]> =>
  (
    (await ctx
      .db('shipmentTokens as st')
      .join('shipments as s', 's.id', 'st.shipmentId')
      .join('tokens as t', 't.id', 'st.tokenId')
      .where({ 's.applicationId': id, 's.stage': 'dispatch', 'st.active': true })
      .select('t.serial')) as { serial: string }[]
  ).map((one) => one.serial);

const acceptanceCodes = ({ ctx, id }: Scene): Promise<{ state: string }[]> =>
  ctx
    .db('authorizationCodes')
    .where({ applicationId: id, purpose: 'acceptance' })
    .select('state') as unknown as Promise<{ state: string }[]>;

/** The holder accepts the delivered parcel. A code that is still live is used; otherwise a new one is requested. */
export async function acceptDemo(scene: Scene): Promise<void> {
  const {
    application: { applicant, id },
  } = scene;
  if (!(await acceptanceCodes(scene)).some((one) => one.state === 'live'))
    await requestCode(applicant, { applicationId: id });
  await acceptParcel(applicant, {
    applicationId: id,
    numbers: await serialsOf(scene),
    code: await demoCode(scene.ctx, id),
  });
}

/** The holder enters a wrong code until the code is locked. */
export async function lockDemoCode(scene: Scene): Promise<void> {
  const {
    application: { applicant, id },
  } = scene;
  const codes = await acceptanceCodes(scene);
  if (codes.some((one) => one.state === 'locked')) return;
  if (codes.length === 0) await requestCode(applicant, { applicationId: id });
  const right = await demoCode(scene.ctx, id);
  const wrong = right === '180018' ? '180019' : '180018';
  const numbers = await serialsOf(scene);
  for (let tries = 0; tries < 6; tries += 1) {
    const refused = await acceptParcel(applicant, { applicationId: id, numbers, code: wrong }).catch(
      (error: unknown) => error,
    );
    if (refused instanceof AppError && refused.code === 'code_locked') return;
    if (!(refused instanceof AppError) || refused.code !== 'code_invalid') throw refused;
  }
}

/** A code was requested and not used until it expired. Its times are moved back; the desk's own task lets it expire. */
export async function expireDemoCode(scene: Scene): Promise<void> {
  const {
    ctx,
    application: { applicant, id },
  } = scene;
  const codes = await acceptanceCodes(scene);
  if (codes.length === 0) await requestCode(applicant, { applicationId: id });
  await ctx
    .db('authorizationCodes')
    .where({ applicationId: id, state: 'live' })
    .update({
      createdAt: ctx.db.raw("created_at - interval '15 minutes'"),
      expiresAt: ctx.db.raw("expires_at - interval '15 minutes'"),
    });
  // The task leaves out an application that is locked at this moment, as by a message being sent; the next run finds
  // it.
  for (let run = 0; run < 50; run += 1) {
    await expireCodes(ctx);
    if (!(await acceptanceCodes(scene)).some((one) => one.state === 'live')) return;
    await sleep(100);
  }
  throw new Error(`the code of application ${id} did not expire`);
}
