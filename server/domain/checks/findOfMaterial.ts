import { materialFacts } from '../../vocabulary/materialFacts.ts';
import type { Context } from '../context.ts';
import type { Finding, MaterialCase } from './finding.ts';
import { duplicateMaterial } from './ofMaterial/duplicateMaterial.ts';
import { formQrCheck } from './ofMaterial/formQrCheck.ts';
import { materialUnreadable } from './ofMaterial/materialUnreadable.ts';
import { pictureKind } from './ofMaterial/pictureKind.ts';
import { pictureQuality } from './ofMaterial/pictureQuality.ts';
import { sealMissing } from './ofMaterial/sealMissing.ts';

/** All checks of one picture, as a plain list of calls. */
export async function findOfMaterial(ctx: Context, one: MaterialCase): Promise<Finding[]> {
  const receipt = materialFacts[one.material.kind].judgedBy === 'finance';
  const found = [
    await materialUnreadable(ctx, one),
    pictureQuality(one),
    receipt ? null : sealMissing(one),
    receipt ? null : pictureKind(one),
    receipt ? null : await formQrCheck(ctx, one),
    await duplicateMaterial(ctx, one),
  ];
  return found.filter((finding) => finding !== null);
}
