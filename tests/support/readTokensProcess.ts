import { auditToken, type Audit } from '../station/support/auditToken.ts';

/**
 * Reads finished SoftHSM tokens; its one argument is JSON. It is a process of its own that took no part in making them.
 */
export interface TokenToRead {
  conf: string;
  jobId: number;
  pin: string;
}
export type TokenRead = Audit | { failed: string };

const tokens = JSON.parse(process.argv[2] ?? '[]') as TokenToRead[];
process.stdout.write(
  JSON.stringify(
    tokens.map(({ conf, jobId, pin }): TokenRead => {
      try {
        const slot = {
          driver: 'softhsm2' as const,
          root: '',
          env: { SOFTHSM2_CONF: conf },
          directory: undefined,
          pull: () => undefined,
          insert: () => undefined,
          discard: () => undefined,
        };
        return auditToken(slot, jobId, pin);
      } catch (error) {
        return { failed: String(error) };
      }
    }),
  ),
);
