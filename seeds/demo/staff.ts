import type { Knex } from 'knex';
import { hashPassword } from '../../server/domain/staff/password.ts';
import { DEMO_PASSWORD } from '../../server/domain/staff/demoLogins.ts';
import { newTotpSecret } from '../../server/domain/staff/totp.ts';
import type { Keys } from '../../server/domain/context.ts';
import { sealTotp } from '../../server/domain/staff/totpSeal.ts';
import type { Role } from '../../server/vocabulary/roles.ts';

/** One login for each kind of work, and two where two people must act. */
const team: readonly { login: string; name: string; roles: Role[] }[] = [
  { login: 'shenhe', name: '陈审核', roles: ['reviewer'] },
  { login: 'shenhe2', name: '李审核', roles: ['reviewer'] },
  { login: 'fushen', name: '周复审', roles: ['senior_reviewer'] },
  { login: 'caiwu', name: '钱财务', roles: ['finance'] },
  { login: 'wuliu', name: '吴物流', roles: ['logistics'] },
  { login: 'zhizheng', name: '孙制证', roles: ['bench_operator'] },
  { login: 'admin', name: '管理员', roles: ['administrator'] },
  { login: 'shenji', name: '韩审计', roles: ['auditor'] },
];

/** The staff of the demo; running it twice adds nobody. Only for a demo, because everybody knows the password. */
export async function seedDemoStaff(db: Knex, keys: Keys): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { login, name, roles } of team) {
    const [row] = (await db('staff')
      .insert({
        login,
        name,
        passwordHash,
        totpSecretSealed: Buffer.alloc(0),
        allProjects: true,
      })
      .onConflict('login')
      .ignore()
      .returning('id')) as { id: number }[];
    if (!row) continue;
    await db('staff')
      .where({ id: row.id })
      .update({ totpSecretSealed: sealTotp(keys, row.id, newTotpSecret()) });
    await db('staffRoles').insert(roles.map((role) => ({ staffId: row.id, role })));
  }
}
