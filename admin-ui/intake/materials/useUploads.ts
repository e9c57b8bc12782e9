import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallAnswer } from '@presenters/calls/intakeCalls.ts';
import type { MaterialKind } from '@vocabulary/materialKinds.ts';
import { ApiError } from '../api/http.ts';
import { send } from './send.ts';
import { shrink } from './shrink.ts';

type UploadCall = 'POST /api/intake/applications/:id/materials' | 'POST /api/intake/phone-upload';

export interface UploadPlace {
  kind: MaterialKind;
  itemId: number | null;
}
export interface Upload {
  key: number;
  place: UploadPlace;
  /** The name of the chosen file: which of several it was. */
  name: string;
  /** The local picture, shown while it is being uploaded. */
  preview: string;
  state: 'preparing' | 'sending' | 'checking' | 'failed';
  share: number;
  error: ApiError | null;
}
interface Job extends Upload {
  file: File;
  replaces: number | null;
  abort: AbortController;
}

export interface Uploads {
  list: readonly Upload[];
  add(place: UploadPlace, files: readonly File[], replaces?: number | null): void;
  retry(key: number): void;
  /** Tries every upload again that failed for a reason that may pass. */
  retryAll(): void;
  drop(key: number): void;
}
export interface UploadTarget<C extends UploadCall> {
  path(place: UploadPlace, replaces: number | null): string;
  headers?: () => Record<string, string>;
  limitBytes: number;
  onDone(answer: CallAnswer<C>): void | Promise<void>;
}

const AT_ONCE = 2;

/** Faults of the line or of the server; a file that is refused would be refused again. */
const passing: readonly ApiError['code'][] = [
  'offline',
  'upload_interrupted',
  'unavailable',
  'internal',
  'rate_limited',
  'storage_full',
];
export const mayPass = ({ state, error }: Pick<Upload, 'state' | 'error'>): boolean =>
  state === 'failed' && error !== null && passing.includes(error.code);

/** Running uploads: two at a time, each with its progress. One that fails can be tried again or dropped. */
export function useUploads<C extends UploadCall>(target: UploadTarget<C>): Uploads {
  const [jobs, setJobs] = useState<Job[]>([]);
  const counter = useRef(0);
  const latest = useRef(target);
  useEffect(() => {
    latest.current = target;
  });

  const latestJobs = useRef<readonly Job[]>([]);
  useEffect(() => {
    latestJobs.current = jobs;
  }, [jobs]);

  const update = useCallback(
    (key: number, part: Partial<Job>) =>
      setJobs((old) => old.map((one) => (one.key === key ? { ...one, ...part } : one))),
    [],
  );
  const forget = useCallback((job: Job) => {
    URL.revokeObjectURL(job.preview);
    setJobs((old) => old.filter((one) => one.key !== job.key));
  }, []);

  const run = useCallback(
    async (job: Job): Promise<void> => {
      try {
        const { limitBytes, path, headers, onDone } = latest.current;
        const blob = await shrink(job.file, limitBytes);
        if (job.abort.signal.aborted) return;
        update(job.key, { state: 'sending' });
        const answer = await send<CallAnswer<C>>({
          path: path(job.place, job.replaces),
          blob,
          ...(headers ? { headers: headers() } : {}),
          signal: job.abort.signal,
          onProgress: (share) => update(job.key, { share, state: share >= 1 ? 'checking' : 'sending' }),
        });
        await onDone(answer);
        forget(job);
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return;
        update(job.key, { state: 'failed', error: error instanceof ApiError ? error : new ApiError('internal', '') });
      }
    },
    [update, forget],
  );

  const started = useRef(new Set<number>());
  useEffect(() => {
    const running = jobs.filter((one) => one.state !== 'failed' && started.current.has(one.key)).length;
    for (const job of jobs
      .filter((one) => one.state === 'preparing' && !started.current.has(one.key))
      .slice(0, AT_ONCE - running)) {
      started.current.add(job.key);
      void run(job);
    }
  }, [jobs, run]);

  const add: Uploads['add'] = useCallback((place, files, replaces = null) => {
    const more = files.map((file): Job => ({
      key: (counter.current += 1),
      place,
      file,
      name: file.name,
      replaces,
      preview: URL.createObjectURL(file),
      state: 'preparing',
      share: 0,
      error: null,
      abort: new AbortController(),
    }));
    setJobs((old) => [...old, ...more]);
  }, []);
  const retry = useCallback(
    (key: number) => {
      started.current.delete(key);
      update(key, { state: 'preparing', error: null, share: 0 });
    },
    [update],
  );
  const drop = useCallback(
    (key: number) =>
      setJobs((old) =>
        old.filter((one) => {
          if (one.key !== key) return true;
          one.abort.abort();
          URL.revokeObjectURL(one.preview);
          return false;
        }),
      ),
    [],
  );
  const retryAll = useCallback(() => {
    for (const job of latestJobs.current) if (mayPass(job)) retry(job.key);
  }, [retry]);
  useEffect(() => {
    // The line is back: what was cut off goes on by itself.
    const again = (): void => {
      for (const job of latestJobs.current) if (job.error?.code === 'offline') retry(job.key);
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [retry]);
  return { list: jobs, add, retry, retryAll, drop };
}
