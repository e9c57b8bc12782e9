// What a person sees while the scripts work: one line per step, Chinese first.

let print = console.log;

/** For commands whose output is read by programs: what is said to people goes to stderr. */
export const keepOutputClean = () => (print = console.error);

/** One line for the person in front of the terminal. */
export const say = (zh, en) => print(`  ${zh} · ${en}`);

/** Something they must do or know; it stands out and goes to stderr. */
export const warn = (zh, en) => console.error(`! ${zh}\n  ${en}`);

const seconds = (from) => ((performance.now() - from) / 1000).toFixed(1);

/**
 * Runs `work` between a line that says what begins and one that says how long it took; during a long wait a line
 * follows every 15 s.
 */
export async function step(zh, en, work) {
  const from = performance.now();
  print(`● ${zh} · ${en}`);
  const pulse = setInterval(
    () => say(`${zh}:还在进行,已 ${Math.round(seconds(from))} 秒`, `still ${en}, ${Math.round(seconds(from))} s`),
    15_000,
  );
  try {
    const result = await work();
    say(`${zh}:完成,${seconds(from)} 秒`, 'done');
    return result;
  } finally {
    clearInterval(pulse);
  }
}

/** A failure whose words are meant for people: printed without a stack, ends the run with status 1. */
export class Stop extends Error {
  constructor(zh, en, output = '') {
    super(`${zh}\n  ${en}`);
    this.output = output;
  }
}

/** Runs a script's main function and turns a Stop into words and an exit code. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode ?? 0;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.output) console.error(error.output.trimEnd());
    console.error(`\n✗ ${error.message}`);
    process.exitCode = 1;
  }
}
