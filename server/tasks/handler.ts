import type { Context } from '../domain/context.ts';
import type { TaskName, TaskPayload } from './payloads.ts';

export type TaskHandler<K extends TaskName> = (ctx: Context, payload: TaskPayload<K>) => Promise<void>;
export type TaskHandlers = { [K in TaskName]: TaskHandler<K> };
