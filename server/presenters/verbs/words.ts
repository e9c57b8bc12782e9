import { z } from 'zod';

/** Fields that many bodies have. */
export const version = z.number().int().min(1);
export const words = (max: number) => z.string().trim().max(max);
export const someWords = (max: number) => words(max).min(1);
export const nothing = z.strictObject({});
