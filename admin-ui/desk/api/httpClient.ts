import type { DeskSession } from '@presenters/session.ts';
import { storedLocale } from '../../shared/i18n/locale.ts';
import { ApiError, codeOf } from './ApiError.ts';
import { session } from './session.ts';
import { stepUp } from './stepUp.ts';

export const API = '/api/desk';

export interface Answer {
  status: number;
  headers: Headers;
  body: string;
  json: unknown;
}

/**
 * One request of the desk. It carries the CSRF token; where the desk wants a fresh one-time password, it asks
 * for one and sends the request again.
 * @throws ApiError
 */
export async function request(url: string, options: RequestInit = {}): Promise<Answer> {
  const response = await guarded(url, options);
  const body = await response.text();
  return { status: response.status, headers: response.headers, body, json: jsonOf(response, body) };
}

async function guarded(url: string, options: RequestInit): Promise<Response> {
  try {
    return await fetchOnce(url, options);
  } catch (error) {
    if (codeOf(error) === 'step_up_required' && (await stepUp.ask())) return fetchOnce(url, options);
    if (codeOf(error) === 'csrf' && (await refreshSession())) return fetchOnce(url, options);
    throw error;
  }
}

export function post(path: string, body: unknown = {}, options: RequestInit = {}): Promise<Answer> {
  return request(`${API}/${path}`, { ...options, method: 'POST', body: JSON.stringify(body) });
}

/** A file made on request by POST: a paper that carries a secret has no URL. @throws ApiError */
export async function requestFile(url: string, body: unknown): Promise<Blob> {
  return (await guarded(url, { method: 'POST', body: JSON.stringify(body) })).blob();
}

/** A file with the name the server gave it (RFC 6266, `filename*` before the plain one). @throws ApiError */
export async function download(url: string): Promise<{ name: string | null; file: Blob }> {
  const response = await guarded(url, {});
  const said = response.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(said)?.[1];
  const name = encoded ? decodeURIComponent(encoded) : (/filename="([^"]+)"/.exec(said)?.[1] ?? null);
  return { name, file: await response.blob() };
}

function jsonOf(response: Response, body: string): unknown {
  return body && response.headers.get('content-type')?.includes('json') ? JSON.parse(body) : undefined;
}

async function fetchOnce(url: string, options: RequestInit): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('Accept', 'application/json');
  headers.set('Accept-Language', storedLocale() === 'en' ? 'en' : 'zh-CN');
  const csrf = session.get()?.csrf;
  if (options.method && options.method !== 'GET') {
    headers.set('Content-Type', 'application/json');
    if (csrf) headers.set('X-CSRF-Token', csrf);
  }
  const response = await fetch(url, { ...options, headers, credentials: 'same-origin' }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, {});
  });
  if (!response.ok)
    throw new ApiError(
      response.status,
      (jsonOf(response, await response.text()) ?? {}) as ConstructorParameters<typeof ApiError>[1],
    );
  return response;
}

/**
 * The present session, asked from the desk; null when nobody is signed in. @throws
 * ApiError when the desk does not answer
 */
export async function refreshSession(): Promise<DeskSession | null> {
  try {
    session.set((await (await fetchOnce(`${API}/session`, {})).json()) as DeskSession);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    session.set(null);
  }
  return session.get();
}
