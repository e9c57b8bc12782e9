/**
 * How the planner should think, for every connection of ours wherever PostgreSQL runs: data on SSDs, lists answered by
 * one process each (a list that wants several workers is one that lacks an index), sorts of a page in memory.
 */
export const sessionSettings = {
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  work_mem: '16MB',
} as const;

/** For the embedded cluster, which benchmarks and tests use too; docs/deployment.md names them for one of your own. */
export const clusterSettings = {
  ...sessionSettings,
  max_connections: '80',
  shared_buffers: '1GB',
  max_wal_size: '4GB',
  autovacuum_naptime: '10s', // the rows of the queue's small tables change quickly
} as const;
