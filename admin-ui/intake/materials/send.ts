import { ApiError, csrfHeaders, refusal } from '../api/http.ts';

export interface Sending {
  path: string;
  blob: Blob;
  headers?: Record<string, string>;
  onProgress(share: number): void;
  signal: AbortSignal;
}

/** Uploads one file and reports its progress, which `fetch` cannot do. @throws ApiError */
export function send<T>({ path, blob, headers = csrfHeaders(), onProgress, signal }: Sending): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', blob.type || 'application/octet-stream');
    request.setRequestHeader('Accept-Language', document.documentElement.lang);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status >= 200 && request.status < 300
        ? resolve(request.response as T)
        : reject(refusal(request.response));
    request.onerror = () => reject(new ApiError('offline', ''));
    request.onabort = () => reject(new DOMException('aborted', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(blob);
  });
}
