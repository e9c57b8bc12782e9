import type { ChildProcess } from 'node:child_process';
import { AppError } from '../lib/AppError.ts';
import { programBeside, startLimitedChild } from '../lib/limitedChild.ts';
import { yieldToOthers } from '../lib/yieldToOthers.ts';
import type { Logger } from '../lib/logger.ts';
import type { ChildReply, ChildRequest } from './childMessages.ts';
import type { IngestedPicture, IngestWish } from './ingest.ts';
import { limits } from './limits.ts';

export interface ImageDecoderOptions {
  deadlineMs?: number;
  memoryBytes?: number;
  /**
   * Pictures decoded at the same time, and how many may wait. When more wait than can be done in time, a new one is
   * refused at once.
   */
  parallel?: number;
  waiting?: number;
  logger?: Pick<Logger, 'warn'>;
}

interface Work {
  readonly request: ChildRequest;
  readonly resolve: (picture: IngestedPicture) => void;
  readonly reject: (error: unknown) => void;
}
interface Lane {
  process: ChildProcess | null;
  ready: boolean;
  work: Work | null;
  timer: NodeJS.Timeout | null;
  done: number;
}

const START_MS = 30_000;
const HEAP_MEGABYTES = 320;
/** A child process is replaced after this many pictures, so that leaked memory is freed. */
const RETIRE_AFTER = 300;

/**
 * Decodes uploads in child processes, one picture at a time each. A picture that hangs, crashes or takes too much
 * memory ends its own child process only.
 */
export class ImageDecoder {
  private readonly options: Required<Omit<ImageDecoderOptions, 'logger'>>;
  private readonly logger: Pick<Logger, 'warn'> | undefined;
  private readonly lanes: Lane[];
  private readonly queue: Work[] = [];
  private closed = false;

  constructor(options: ImageDecoderOptions = {}) {
    this.options = {
      deadlineMs: options.deadlineMs ?? limits.deadlineMs,
      memoryBytes: options.memoryBytes ?? limits.childMemoryBytes,
      parallel: options.parallel ?? 2,
      waiting: options.waiting ?? 40,
    };
    this.logger = options.logger;
    this.lanes = Array.from({ length: this.options.parallel }, () => ({
      process: null,
      ready: false,
      work: null,
      timer: null,
      done: 0,
    }));
  }

  /**
   * @throws AppError upload_unsupported {found} · upload_unreadable {reason: damaged | too_small | too_slow | stopped}
   * · upload_too_many_pixels {width, height} · upload_too_large {limitBytes} · unavailable when too many wait
   */
  ingest(bytes: Buffer, wish: IngestWish = {}): Promise<IngestedPicture> {
    if (bytes.length > limits.incomingBytes)
      return Promise.reject(new AppError('upload_too_large', { limitBytes: limits.incomingBytes }));
    if (this.closed || this.queue.length >= this.options.waiting) return Promise.reject(new AppError('unavailable'));
    return new Promise((resolve, reject) => {
      this.queue.push({ request: { bytes, wish }, resolve, reject });
      this.next();
    });
  }

  /** Process ids of the children alive, for the memory gauge. */
  childIds(): number[] {
    return this.lanes.flatMap((lane) => lane.process?.pid ?? []);
  }

  /** Ends the children; what waits or runs is refused. */
  close(): void {
    this.closed = true;
    for (const work of this.queue.splice(0)) work.reject(new AppError('unavailable'));
    for (const lane of this.lanes) this.lose(lane, new AppError('unavailable'));
  }

  private next(): void {
    const lane = this.lanes.find((one) => !one.work && one.ready) ?? this.lanes.find((one) => !one.work);
    const work = lane && this.queue.shift();
    if (!lane || !work) return;
    lane.work = work;
    if (lane.process && lane.ready) this.give(lane);
    else this.start(lane);
  }

  private start(lane: Lane): void {
    const child = startLimitedChild({
      entry: programBeside(import.meta.url, 'imageChild'),
      memoryBytes: this.options.memoryBytes,
      heapMegabytes: HEAP_MEGABYTES,
    });
    Object.assign(lane, { process: child, ready: false, done: 0 });
    lane.timer = setTimeout(() => this.lose(lane, new AppError('unavailable')), START_MS);
    child.on('message', (reply: ChildReply) => this.hear(lane, reply));
    child.on('error', (error) => this.lose(lane, new AppError('unavailable', {}, { cause: error })));
    child.on('exit', (code, signal) => {
      if (lane.process !== child) return;
      this.logger?.warn({ code, signal }, 'image child ended');
      this.lose(
        lane,
        lane.ready ? new AppError('upload_unreadable', { reason: 'stopped' }) : new AppError('unavailable'),
      );
    });
  }

  /** The child is working: only now does it keep this process alive. */
  private give(lane: Lane): void {
    lane.process?.ref();
    lane.process?.channel?.ref();
    lane.timer = setTimeout(() => {
      this.logger?.warn({ deadlineMs: this.options.deadlineMs }, 'image child killed at its deadline');
      this.lose(lane, new AppError('upload_unreadable', { reason: 'too_slow' }));
    }, this.options.deadlineMs);
    if (lane.work)
      lane.process?.send(lane.work.request, (error) => {
        if (error) this.lose(lane, new AppError('unavailable', {}, { cause: error }));
      });
  }

  private hear(lane: Lane, reply: ChildReply): void {
    if (lane.timer) clearTimeout(lane.timer);
    if (reply.kind === 'ready') {
      lane.ready = true;
      if (lane.process) yieldToOthers(lane.process);
      this.give(lane);
      return;
    }
    const { work } = lane;
    lane.work = null;
    lane.process?.unref();
    lane.process?.channel?.unref();
    lane.done += 1;
    if (reply.kind === 'done') work?.resolve(reply.picture);
    else if (reply.kind === 'refused') work?.reject(new AppError(reply.code, reply.details));
    else work?.reject(new AppError('upload_unreadable', { reason: 'damaged' }, { cause: new Error(reply.message) }));
    if (lane.done >= RETIRE_AFTER) this.lose(lane, null);
    this.next();
  }

  /** Stops using a child: what it still answers is ignored. */
  private lose(lane: Lane, error: AppError | null): void {
    const { process: child, work } = lane;
    if (lane.timer) clearTimeout(lane.timer);
    Object.assign(lane, { process: null, ready: false, work: null, timer: null });
    child?.removeAllListeners('message');
    child?.kill('SIGKILL');
    if (error) work?.reject(error);
    if (!this.closed) this.next();
  }
}
