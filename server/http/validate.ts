import type { z } from 'zod';
import { AppError } from '../lib/AppError.ts';
import { controlCharacterFaults } from './controlCharacters.ts';

/**
 * Checked input, or all faults at once as `details.faults: [{ path, message, code }]`.
 * @throws AppError validation_failed
 */
export function validate(schema: z.ZodType | undefined, value: unknown): unknown {
  if (!schema) return undefined;
  const hidden = controlCharacterFaults(value);
  if (hidden.length > 0) throw new AppError('validation_failed', { faults: hidden });
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new AppError('validation_failed', {
    faults: result.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
      code: issue.code,
    })),
  });
}
