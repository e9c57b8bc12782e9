import type { TaskHandlers } from '../handler.ts';
import { checkApplication } from './checkApplication.ts';
import { checkMaterial } from './checkMaterial.ts';
import { maintenance } from './maintenance.ts';
import { sendMessage } from './sendMessage.ts';

/** Every background task, listed by hand. */
export const handlers: TaskHandlers = {
  sendMessage,
  checkMaterial,
  checkApplication,
  ...maintenance,
};
