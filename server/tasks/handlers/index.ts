import type { Context } from '../../domain/context.ts';
import type { TaskName, TaskPayload } from '../payloads.ts';
import { checkApplication } from './checkApplication.ts';
import { checkMaterial } from './checkMaterial.ts';
import { maintenance } from './maintenance.ts';
import { sendMessage } from './sendMessage.ts';

export type TaskHandler<K extends TaskName> = (ctx: Context, payload: TaskPayload<K>) => Promise<void>;
export type TaskHandlers = { [K in TaskName]?: TaskHandler<K> };

/** Every background task, by hand. */
export const handlers: TaskHandlers = {
  sendMessage,
  checkMaterial,
  checkApplication,
  ...maintenance,
};
