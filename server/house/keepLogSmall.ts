import { copyFileSync, statSync, truncateSync } from 'node:fs';

const largestLog = 10_000_000;
const lookEvery = 30_000;

/**
 * Moves a log that grew too large to `.1`, now and while programs write to it, so that it never takes more than twice
 * `largest`. A program keeps its file open, so the file is copied and emptied: whoever appends goes on at the new
 * beginning. What is written between the copy and the emptying, some milliseconds, is lost. Answers a function that
 * stops it.
 */
export function keepLogSmall(file: string, { largest = largestLog, every = lookEvery } = {}): () => void {
  const look = (): void => {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) <= largest) return;
    try {
      copyFileSync(file, `${file}.1`);
    } finally {
      // On a full disk the old lines are given up: the program that writes them must go on.
      truncateSync(file, 0);
    }
  };
  look();
  const timer = setInterval(() => {
    try {
      look();
    } catch {
      // The folder is away or full; it is looked at again.
    }
  }, every);
  timer.unref();
  return () => clearInterval(timer);
}
