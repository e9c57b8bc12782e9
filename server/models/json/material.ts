import { z } from 'zod';
import { readJson } from '../../lib/readJson.ts';

/** materials.quality: what was measured when the picture was uploaded; `{}` if it was stored without measuring. */
export const qualitySchema = z.object({
  verdict: z.string(),
  figures: z.record(z.string(), z.number()),
  seals: z.array(z.object({ x: z.number(), y: z.number(), radius: z.number() })),
  qrText: z.string().nullable(),
  /** Missing in pictures measured before corners were kept. */
  qrCorners: z.array(z.array(z.number())).nullish(),
});
export type Measured = z.output<typeof qualitySchema>;
export type QualityJson = Partial<z.input<typeof qualitySchema>>;

/** Null for a picture that was stored without measuring. */
export const measuredOf = ({ id, quality }: { id: number; quality: QualityJson }): Measured | null =>
  'verdict' in quality ? readJson(qualitySchema, quality, `quality of material ${id}`) : null;
