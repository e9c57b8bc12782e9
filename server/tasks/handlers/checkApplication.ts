import { checkApplication as check } from '../../domain/checks/checkApplication.ts';
import type { TaskHandler } from './index.ts';

export const checkApplication: TaskHandler<'checkApplication'> = (ctx, { applicationId }) => check(ctx, applicationId);
