/** The environment's key of the dumped release: with it, and only there, what the dump holds sealed can be read. */
export const releaseMaster = Buffer.alloc(32, 'a release filled for tests');
