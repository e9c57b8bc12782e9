/**
 * Verbs whose first answer is not stored for a repeated request, by the last part of their address: what they show
 * must not be stored (`reveal`, `reset`), they ask the CA in the middle of their work (`abandon`, `resume`, `close`),
 * or they may simply be done again (`heartbeat`, `claim`, `release`, `judge`, `look`). All others are done once per
 * Idempotency-Key, and the pages repeat them by themselves.
 */
const notKept = ['reveal', 'reset', 'abandon', 'resume', 'close', 'heartbeat', 'claim', 'release', 'judge', 'look'];

export function isRepeatable(verb: string): boolean {
  return !notKept.includes(verb);
}
