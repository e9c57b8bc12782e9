import type { MessageRow } from '../../../server/presenters/message.ts';
import { minutesAgo } from './fakeClock.ts';
import { ofNoProject, pick, times } from './fakeRows.ts';

export const fakeMessages = (): MessageRow[] =>
  times(10, (n) => ({
    id: n,
    ...ofNoProject(n),
    template: pick(['submitted', 'returned', 'authorization_code', 'shipped'] as const, n),
    channel: 'sms',
    recipientMasked: '139****8137',
    body: '【印信台】您的申请已提交，我们将在 1 个工作日内完成审核。',
    bodyMasked: '【印信台】您的申请已提交，我们将在 1 个工作日内完成审核。',
    state: pick(['accepted', 'queued', 'accepted', 'failed'] as const, n),
    attempts: 1,
    lastError: n % 4 === 3 ? 'gateway timeout' : null,
    createdAt: minutesAgo(n * 22),
    acceptedAt: n % 4 === 3 ? null : minutesAgo(n * 22),
    abilities: ['read', 'resend'],
  }));
