import { nameSkeleton } from '../../forms/nameSkeleton.ts';
import type { Context } from '../../context.ts';
import type { ApplicationCase, Finding } from '../finding.ts';

/**
 * Advice when another organisation's name looks the same (after unifying width, script and spaces), or the same USCC is
 * registered under another name.
 */
export async function nameLookalike(
  ctx: Context,
  { submission: { application, form } }: ApplicationCase,
): Promise<Finding | null> {
  const { name, uscc } = form.organization;
  const skeleton = nameSkeleton(name);
  if (skeleton === '') return null;
  const sameLook = await ctx
    .db('organizations')
    .where({ nameSkeleton: skeleton })
    .whereNot({ uscc })
    .orderBy('id')
    .limit(10)
    .select('name', 'uscc');
  const others = await ctx
    .db('applications')
    .where({ uscc })
    .whereNot({ id: application.id })
    .whereNotIn('organizationName', [name, ''])
    .whereNotNull('submittedAt')
    .distinct('organizationName')
    .limit(10);
  const otherNames = others.map((one) => one.organizationName);
  const renamed = otherNames.filter((other) => nameSkeleton(other) !== skeleton);
  return {
    kind: 'name_lookalike',
    level: 'advice',
    result: sameLook.length > 0 || renamed.length > 0 ? 'fail' : 'pass',
    evidence: { sameLook, otherNames: renamed },
  };
}
