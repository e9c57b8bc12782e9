import type { Role } from '@vocabulary/roles.ts';
import { API, request } from '../api/httpClient.ts';

/** A login of the demo desk with the one-time password of this moment. */
export interface DeskDemoLogin {
  login: string;
  password: string;
  totp: string;
  name: string;
  roles: Role[];
}

/** The demo desk's logins, or none: an ordinary desk does not answer here. */
export async function demoLogins(): Promise<DeskDemoLogin[]> {
  const { json } = await request(`${API}/session/demo`);
  const rows: unknown = Array.isArray(json) ? json : (json as { logins?: unknown } | undefined)?.logins;
  return Array.isArray(rows) ? (rows as DeskDemoLogin[]) : [];
}
