import { MessageList } from './MessageList.tsx';
import { MessageShow } from './MessageShow.tsx';

export const messages = { name: 'messages', list: MessageList, show: MessageShow };
