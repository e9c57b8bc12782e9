import { sendMessage as send } from '../../domain/messages/sendMessage.ts';
import type { TaskHandler } from '../handler.ts';

export const sendMessage: TaskHandler<'sendMessage'> = (ctx, { messageId }) => send(ctx, messageId);
