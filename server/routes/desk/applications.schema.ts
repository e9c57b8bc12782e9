import { z } from 'zod';
import { anyOf, flag, search } from '../../http/listEndpoint.ts';
import { idFilter } from '../../http/listQuery.ts';
import { applicationStates } from '../../vocabulary/applicationStates.ts';
import { businessTypes } from '../../vocabulary/businessTypes.ts';
import { stages } from '../../vocabulary/stages.ts';

export const applicationFilter = z.strictObject({
  id: idFilter,
  q: search.optional(),
  status: anyOf(applicationStates).optional(),
  stage: anyOf(stages).optional(),
  businessType: anyOf(businessTypes).optional(),
  projectId: z.coerce.number().int().optional(),
  due: z.enum(['late', 'today']).optional(),
  assignee: z.enum(['me', 'none']).optional(),
  held: flag.optional(),
  queue: flag.optional(),
});
