import type { Context } from '../context.ts';
import type { ApplicationCase, Finding } from './finding.ts';
import { certificateBusy } from './ofApplication/certificateBusy.ts';
import { idNumberCheck } from './ofApplication/idNumberCheck.ts';
import { materialMissing } from './ofApplication/materialMissing.ts';
import { nameLookalike } from './ofApplication/nameLookalike.ts';
import { phoneShared } from './ofApplication/phoneShared.ts';
import { usccCheck } from './ofApplication/usccCheck.ts';

/** All checks of the application as a whole, as a plain list of calls. */
export async function findOfApplication(ctx: Context, one: ApplicationCase): Promise<Finding[]> {
  const found = [
    usccCheck(one),
    idNumberCheck(one, ctx.clock.now()),
    materialMissing(one),
    await certificateBusy(ctx, one),
    await nameLookalike(ctx, one),
    await phoneShared(ctx, one),
  ];
  return found.filter((finding) => finding !== null);
}
