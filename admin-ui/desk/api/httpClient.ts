import { ApiError, codeOf } from './ApiError.ts';
import { session, type DeskSession } from './session.ts';
import { stepUp } from './stepUp.ts';

export const API = '/api/desk';

export interface Answer { status: number; headers: Headers; body: string; json: unknown }

/** One request of the desk: carries the CSRF token, asks for a fresh one-time password and once more where the desk wants it. @throws ApiError */
export async function request(url: string, options: RequestInit = {}): Promise<Answer> {
  try {
    return await send(url, options);
  } catch (error) {
    if (codeOf(error) === 'step_up_required' && (await stepUp.ask())) return send(url, options);
    if (codeOf(error) === 'csrf' && (await refreshSession())) return send(url, options);
    throw error;
  }
}

export function post(path: string, body: unknown = {}): Promise<Answer> {
  return request(`${API}/${path}`, { method: 'POST', body: JSON.stringify(body) });
}

async function send(url: string, options: RequestInit): Promise<Answer> {
  const headers = new Headers(options.headers);
  headers.set('Accept', 'application/json');
  const csrf = session.get()?.csrf;
  if (options.method && options.method !== 'GET') {
    headers.set('Content-Type', 'application/json');
    if (csrf) headers.set('X-CSRF-Token', csrf);
  }
  const response = await fetch(url, { ...options, headers, credentials: 'same-origin' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, {});
  });
  const body = await response.text();
  const json: unknown = body && response.headers.get('content-type')?.includes('json') ? JSON.parse(body) : undefined;
  if (!response.ok) throw new ApiError(response.status, (json ?? {}) as ConstructorParameters<typeof ApiError>[1]);
  return { status: response.status, headers: response.headers, body, json };
}

/** The session as the desk knows it now; null when nobody is signed in. @throws ApiError when the desk cannot be asked */
export async function refreshSession(): Promise<DeskSession | null> {
  try {
    session.set((await send(`${API}/session`, {})).json as DeskSession);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    session.set(null);
  }
  return session.get();
}
