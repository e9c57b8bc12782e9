import { fork, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AnswerOf, ArgumentsOf, SlotCommand } from './slotCommands.ts';
import { SlotError, type SlotAnswer, type SlotRequest } from './slotMessages.ts';
import { slotName } from './slotLock.ts';
import type { SlotSetup } from './SlotState.ts';

export interface SlotProcessOptions extends Omit<SlotSetup, 'lock'> {
  env: Record<string, string>;
}
/** What must hold while a command runs; `serial` null: no token is entered yet. */
export interface Terms {
  serial: string | null;
  validUntil: number | null;
}
const NO_TERMS: Terms = { serial: null, validUntil: null };

/**
 * Milliseconds a command may take before its process is killed. Making an RSA key on a real chip is slow; a first
 * reading may try many card drivers.
 */
const deadlines: Partial<Record<SlotCommand, number>> = {
  ensureSigningKey: 60_000,
  prepareBlank: 60_000,
  ensureEncryptionPair: 45_000,
};
const DEADLINE = 20_000;

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
  timer: NodeJS.Timeout;
}

/**
 * The child process of one slot: started when first asked, killed when stuck, started again at the next question. One
 * question at a time.
 */
export class SlotProcess {
  readonly #options: SlotProcessOptions;
  readonly #waiting = new Map<number, Waiting>();
  #child: ChildProcess | null = null;
  #setUp: Promise<void> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #nextId = 1;

  constructor(options: SlotProcessOptions) {
    this.#options = options;
  }

  /** @throws SlotError */
  ask<C extends SlotCommand>(command: C, args: ArgumentsOf<C>, terms: Terms = NO_TERMS): Promise<AnswerOf<C>> {
    const answer = this.#last.then(() => this.#ask(command, args, terms)) as Promise<AnswerOf<C>>;
    this.#last = answer.catch(() => undefined);
    return answer;
  }

  /** Ends the child at once; whatever it was doing fails as `died`. */
  kill(): void {
    this.#child?.kill('SIGKILL');
    this.#forget('died', 'killed');
  }
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  async #ask(command: SlotCommand, args: unknown, terms: Terms): Promise<unknown> {
    await this.#ready();
    const id = this.#nextId++;
    return this.#send(id, { id, command, args, ...terms } satisfies SlotRequest, deadlines[command] ?? DEADLINE);
  }

  async #ready(): Promise<void> {
    this.#setUp ??= this.#start();
    try {
      await this.#setUp;
    } catch (error) {
      this.kill();
      throw error;
    }
  }

  async #start(): Promise<void> {
    const { env, ...slot } = this.#options;
    const setup: SlotSetup = { ...slot, lock: slotName({ ...slot, env }) };
    const source = import.meta.url.endsWith('.ts');
    const loader = source ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href] : [];
    const child = fork(fileURLToPath(new URL(`../slotWorker.${source ? 'ts' : 'js'}`, import.meta.url)), [], {
      env,
      execArgv: loader,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.#child = child;
    child.on('message', (answer: SlotAnswer) => this.#receive(answer));
    child.on('exit', (code, signal) => {
      if (this.#child === child) this.#forget('died', signal ?? String(code));
    });
    child.on('error', (error) => {
      if (this.#child === child) this.#forget('died', error.message);
    });
    await this.#send(0, { setup }, DEADLINE);
  }

  #send(id: number, message: object, deadline: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#child?.kill('SIGKILL');
        this.#forget('timeout', `${deadline} ms`);
      }, deadline);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#child?.send(message, (error) => {
        if (error !== null)
          this.#settle(id, (waiting) =>
            waiting.reject(new SlotError({ kind: 'process', reason: 'died', detail: error.message })),
          );
      });
    });
  }

  #receive(answer: SlotAnswer): void {
    this.#settle(answer.id, (waiting) =>
      answer.ok ? waiting.resolve(answer.result) : waiting.reject(new SlotError(answer.fault)),
    );
  }

  #forget(reason: 'died' | 'timeout', detail: string): void {
    this.#child = null;
    this.#setUp = null;
    for (const id of this.#waiting.keys())
      this.#settle(id, (waiting) => waiting.reject(new SlotError({ kind: 'process', reason, detail })));
  }

  #settle(id: number, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    if (waiting === undefined) return;
    this.#waiting.delete(id);
    clearTimeout(waiting.timer);
    how(waiting);
  }
}
