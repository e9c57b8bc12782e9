import { inTransaction, type Context } from '../domain/context.ts';
import { makeLogin } from '../domain/staff/createStaff.ts';
import { roles } from '../vocabulary/roles.ts';
import { STAFF_LOGIN } from '../vocabulary/staffLogin.ts';

const usage = `staff:create LOGIN NAME ROLE      a login for all projects; ROLE one of ${roles.join(', ')}`;

/**
 * `npm run staff:create -- …`: the first administrators of a new house, made by whoever runs the machine. Password and
 * authenticator are printed once; the password must be changed at its first use.
 */
export async function staffCreate([login = '', name = '', word = '']: string[], context: Context): Promise<number> {
  const role = roles.find((one) => one === word);
  if (!role || !STAFF_LOGIN.test(login) || name.trim() === '') {
    console.error(usage);
    return 2;
  }
  const made = await inTransaction(context, (tx) =>
    makeLogin(tx, { login, name: name.trim(), roles: [role], allProjects: true, projectIds: [] }),
  );
  console.log(`${login}\n首次密码 · first password  ${made.password}\n身份验证器 · authenticator  ${made.totpUri}`);
  return 0;
}
