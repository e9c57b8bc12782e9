import { checkMaterial as check } from '../../domain/checks/checkMaterial.ts';
import type { TaskHandler } from './index.ts';

export const checkMaterial: TaskHandler<'checkMaterial'> = (ctx, { materialId }) => check(ctx, materialId);
