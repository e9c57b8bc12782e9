import { z } from 'zod';

/** An id in an address or a query: text on the way, a number for who sends it and who reads it. */
export const idInAddress = z.coerce.number<number>().int().positive();
export const byId = z.strictObject({ id: idInAddress });
