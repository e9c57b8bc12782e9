import type { DeskSession } from '@presenters/session.ts';
import type { AuthProvider } from 'react-admin';
import { ApiError } from './ApiError.ts';
import { API, post, refreshSession, request } from './httpClient.ts';
import { mayOpen } from './access.ts';
import { session } from './session.ts';

interface DeskEntry {
  login: string;
  password: string;
  totp: string;
  /** Of a challenge, where the desk has asked for one. */
  solution?: string;
}

async function signedIn(): Promise<DeskSession> {
  const found = session.get() ?? (await refreshSession());
  if (!found) throw new ApiError(401, { code: 'unauthenticated' });
  return found;
}

/**
 * Signs in with password and one-time password and gets a cookie session. What a role may open is read from the same
 * permission table that the server uses.
 */
export const authProvider: AuthProvider = {
  async login({ login, password, totp, solution }: DeskEntry) {
    session.set((await post('session', { login, password, totp, solution })).json as DeskSession);
  },
  async logout() {
    // react-admin also calls this when a session has run out. Then there is no session to end, and the drafts are kept
    // until the same person signs in again.
    if (!session.get()) return;
    await request(`${API}/session`, { method: 'DELETE' }).catch(() => undefined);
    session.leave();
  },
  async checkAuth() {
    await signedIn();
  },
  async checkError(error: unknown) {
    if (error instanceof ApiError && error.status === 401) {
      session.set(null);
      throw error;
    }
  },
  async getIdentity() {
    const { staff } = await signedIn();
    return { id: staff.id, fullName: staff.name };
  },
  async getPermissions() {
    return (await signedIn()).staff.roles;
  },
  async canAccess({ resource, action }) {
    return mayOpen((await signedIn()).staff.roles, resource, action);
  },
};
