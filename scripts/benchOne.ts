// Runs one benchmark in this process; started by bench.mjs through tsx, so that it may import the sources.
type Figure = Record<string, unknown>;
interface Benchmark {
  /**
   * Measures and returns its figures; each says its unit in its key (`decisionsPerSecond`, `p95Ms`) and what it was
   * compared with.
   */
  run: () => Promise<Figure | Figure[]>;
}

const name = process.argv[2] ?? '';
const { run } = (await import(`../bench/${name}.ts`)) as Benchmark;
for (const figure of [await run()].flat()) console.log(JSON.stringify({ bench: name, ...figure }));
process.exit(0);
