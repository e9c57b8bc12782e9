import { z } from 'zod';

export const applicationId = z.strictObject({ id: z.coerce.number().int().positive() });
export const chosenItems = z
  .array(z.strictObject({ productId: z.number().int(), quantity: z.number().int().min(1).max(50) }))
  .max(20);
