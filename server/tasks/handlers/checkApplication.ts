import { checkApplication as check } from '../../domain/checks/checkApplication.ts';
import type { TaskHandler } from '../handler.ts';

export const checkApplication: TaskHandler<'checkApplication'> = (ctx, { applicationId }) => check(ctx, applicationId);
