import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Server as Listening, type Socket } from 'node:net';

/**
 * Milliseconds in which a kept connection may still bring the request that was on its way when the server was told to
 * stop. A connection closed at once would lose that request's answer.
 */
const STILL_COMING_MS = 300;

type Handler = (request: IncomingMessage, answer: ServerResponse) => Promise<unknown>;
type Ending = () => void;

const endings = new WeakMap<ServerResponse, Ending[]>();
const stoppedAnswers = new WeakSet<ServerResponse>();

/** For an answer that stays open until its reader goes: what ends it when the server is told to stop. */
export function endWhenStopping(answer: ServerResponse, end: Ending): void {
  if (stoppedAnswers.has(answer)) end();
  else endings.set(answer, [...(endings.get(answer) ?? []), end]);
}

/** An HTTP server that stops in order: it takes no new connection, and every request it has read is answered. */
export class StoppableServer {
  readonly server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #answers = new Set<ServerResponse>();
  readonly #handlers = new Set<Promise<unknown>>();
  #stopping = false;

  constructor(handle: Handler) {
    this.server = createServer((request, answer) => {
      this.#answers.add(answer);
      answer.once('close', () => this.#answers.delete(answer));
      if (this.#stopping) this.#letGo(answer);
      // A handler goes on when its client has gone away: until it ends, it needs the database.
      const work = handle(request, answer).finally(() => this.#handlers.delete(work));
      this.#handlers.add(work);
    });
    this.server.on('connection', (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once('close', () => this.#sockets.delete(socket));
    });
  }

  listen(port: number, host: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, host, () => resolve());
    });
  }

  /** Resolves when every request was answered and its handler has ended. Without a limit: the caller has a deadline. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const closed = new Promise((resolve) => this.server.once('close', resolve));
    // `close` of an HTTP server would also close connections that seem idle, with requests already on their way.
    Listening.prototype.close.call(this.server);
    for (const answer of this.#answers) this.#letGo(answer);
    setTimeout(() => this.#closeIdle(), STILL_COMING_MS);
    await closed;
    await Promise.allSettled(this.#handlers);
  }

  /** The connection ends after this answer, and an answer that would stay open ends now. */
  #letGo(answer: ServerResponse): void {
    answer.shouldKeepAlive = false;
    stoppedAnswers.add(answer);
    for (const end of endings.get(answer) ?? []) end();
    // An answer whose head has gone out already promised to keep its connection.
    const { socket } = answer.req;
    answer.once('finish', () => socket.end());
  }

  #closeIdle(): void {
    const busy = new Set([...this.#answers].map(({ req }) => req.socket));
    for (const socket of this.#sockets) if (!busy.has(socket)) socket.destroy();
  }
}
