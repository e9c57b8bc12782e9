import { sendMessage as send } from '../../domain/messages/sendMessage.ts';
import type { TaskHandler } from './index.ts';

export const sendMessage: TaskHandler<'sendMessage'> = (ctx, { messageId }) => send(ctx, messageId);
