import { checkMaterial as check } from '../../domain/checks/checkMaterial.ts';
import type { TaskHandler } from '../handler.ts';

export const checkMaterial: TaskHandler<'checkMaterial'> = (ctx, { materialId }) => check(ctx, materialId);
