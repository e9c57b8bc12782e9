import { Worker } from 'node:worker_threads';

/** What a client thread does: the same request again and again on so many connections, until the time is over. */
const CLIENTS = `
const http = require('node:http');
const { parentPort, workerData: { url, headers, connections, ms } } = require('node:worker_threads');
const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
const spent = [];
const until = performance.now() + ms;
const once = () => new Promise((resolve, reject) => {
  const began = performance.now();
  http.get(url, { agent, headers }, (answer) => {
    answer.resume();
    answer.on('end', () => {
      if (answer.statusCode !== 200) return reject(new Error('answered ' + answer.statusCode));
      spent.push(performance.now() - began);
      resolve();
    });
  }).on('error', reject);
});
const lane = async () => { while (performance.now() < until) await once(); };
Promise.all(Array.from({ length: connections }, lane)).then(() => {
  agent.destroy();
  parentPort.postMessage(spent);
});
`;

/** Milliseconds of every answer within `ms`; the clients are a thread of their own, so that they do not wait here. */
export function askAgainAndAgain(wish: {
  url: string;
  headers: Record<string, string>;
  connections: number;
  ms: number;
}): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(CLIENTS, { eval: true, workerData: wish });
    worker.once('message', resolve).once('error', reject);
  });
}
