import { z } from 'zod';
import { certificateRoles } from '../../vocabulary/certificateStates.ts';
import { readJson } from '../../lib/readJson.ts';

/** production_jobs.proof: what must come back from the token for the newest challenge. */
export const expectedProofSchema = z.object({
  challenge: z.string(),
  plainDigests: z.array(z.object({ ckaId: z.string(), sha256: z.string() })),
  certificates: z.array(z.object({ ckaId: z.string(), role: z.enum(certificateRoles), sha256: z.string() })),
});
export type ExpectedProof = z.output<typeof expectedProofSchema>;

/** Null before the first challenge was given out. */
export const expectedProofOf = (job: { id: number; proof: ExpectedProof | null }): ExpectedProof | null =>
  job.proof === null ? null : readJson(expectedProofSchema, job.proof, `proof of production job ${job.id}`);
