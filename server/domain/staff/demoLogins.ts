import { AppError } from '../../lib/AppError.ts';
import { StaffMember } from '../../models/StaffMember.ts';
import type { Role } from '../../vocabulary/roles.ts';
import type { Context } from '../context.ts';
import { verifyPassword } from './password.ts';
import { currentStep, totpDigits } from './totp.ts';
import { openTotp } from './totpSeal.ts';

/** The password of every login of the demo desk. Outside a demo no seed uses it. */
export const DEMO_PASSWORD = 'yinxin-demo';

export interface DemoStaffLogin {
  login: string;
  password: string;
  totp: string;
  name: string;
  roles: Role[];
}

/** Password hash → whether it is a hash of the demo password. Kept, because each comparison costs a scrypt. */
const known = new Map<string, boolean>();

/**
 * The logins of a demo desk, with one-time passwords that are accepted now.
 * @throws AppError not_found outside a demo
 */
export async function demoLogins(ctx: Context): Promise<DemoStaffLogin[]> {
  if (!ctx.demo) throw new AppError('not_found');
  const staff = await StaffMember.query(ctx.db).where({ active: true }).orderBy('id').limit(50);
  const roles = await ctx
    .db('staffRoles')
    .whereIn(
      'staffId',
      staff.map((one) => one.id),
    )
    .select('staffId', 'role');
  const demo: DemoStaffLogin[] = [];
  for (const one of staff) {
    if (!(await isDemo(one.passwordHash))) continue;
    // The current step may have been used already; the next one is accepted too.
    const step = Math.max(currentStep(ctx.clock.now()), one.totpLastStep + 1);
    demo.push({
      login: one.login,
      password: DEMO_PASSWORD,
      name: one.name,
      roles: roles.filter((row) => row.staffId === one.id).map((row) => row.role),
      totp: totpDigits(openTotp(ctx.keys, one), step),
    });
  }
  return demo;
}

async function isDemo(hash: string): Promise<boolean> {
  const found = known.get(hash) ?? (await verifyPassword(DEMO_PASSWORD, hash));
  known.set(hash, found);
  return found;
}
