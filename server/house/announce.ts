import { z } from 'zod';
import type { DemoStations } from './startStations.ts';
import { line, say } from './speak.ts';

const demoLogins = z.array(
  z.object({ login: z.string(), password: z.string(), totp: z.string(), name: z.string(), roles: z.array(z.string()) }),
);

/** Logins of the demo as the desk itself tells them, with digits that work now. */
async function logins(address: string): Promise<z.infer<typeof demoLogins>> {
  const response = await fetch(`${address}/api/desk/session/demo`);
  return response.ok ? demoLogins.parse(await response.json()) : [];
}

/** What a new user needs: the addresses, and in the demo the logins. */
export async function announce(address: string, stations: DemoStations | null, demo: boolean): Promise<void> {
  line();
  say(`业务台         ${address}/desk/`, 'desk');
  say(`申请人页面     ${address}/`, 'applicant pages');
  if (stations) {
    say(`制证工位       ${stations.bench}`, "the staff's bench");
    say(`申请人的工位   ${stations.own}`, "an applicant's own bench");
  }
  say(`接口说明       ${address}/api/openapi.json`, 'API description');
  if (demo) {
    line();
    say(
      '演示登录(口令、当前动态码;登录页也会显示动态码)',
      'demo logins with password and the digits of this moment; the sign-in page shows them too',
    );
    for (const { login, password, totp, name, roles } of await logins(address))
      line(`    ${login.padEnd(10)} ${password}  ${totp}  ${name} (${roles.join(', ')})`);
    say(
      '申请人用任意手机号注册,验证码在业务台的发件箱',
      "applicants register with any phone number; the code is in the desk's outbox",
    );
    if (stations) say('UKey 的插拔:npm run ukey', 'to plug and pull UKeys');
  }
  line();
  say(`用时 ${process.uptime().toFixed(1)} 秒。按 Ctrl-C 停止`, 'Ctrl-C stops everything');
}
