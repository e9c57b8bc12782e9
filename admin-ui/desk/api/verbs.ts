import type { CalendarYearRow } from '@presenters/holidayNotice.ts';
import type { StaffChangeRow } from '@presenters/staffChange.ts';
import type { DashboardStats } from '@presenters/stats.ts';
import type { ActAnswer, ActBody } from '@presenters/verbs/deskActs.ts';
import type { VerbBody } from '@presenters/verbs/deskVerbs.ts';
import { act, actAt } from './act.ts';
import { API, post, request } from './httpClient.ts';

export type DecisionBody = VerbBody<'applications', 'decide'>;

/** Verbs that several pages use, or that need more than `act`: one method each. */
export const verbs = {
  claim: (id: number, version: number) => act('applications', id, 'claim', { version }),
  /** undefined when no case waits. */
  claimNext: (): Promise<ActAnswer<'applications/claim-next'> | undefined> => actAt('applications/claim-next'),
  heartbeat: (id: number) => act('applications', id, 'heartbeat'),
  /** The request is sent even while the page is being closed. */
  release: (id: number) => post(`applications/${id}/release`, {}, { keepalive: true }),
  decide: (id: number, body: DecisionBody) => act('applications', id, 'decide', body),
  judge: (id: number, body: VerbBody<'applications', 'judge'>) => act('applications', id, 'judge', body),
  look: (id: number, materialId: number) => act('applications', id, 'look', { materialId }),
  addNote: (id: number, body: string) => act('applications', id, 'notes', { body }),
  hold: (id: number, body: VerbBody<'applications', 'hold'>) => act('applications', id, 'hold', body),
  reveal: async (id: number, field: string, reason: string) =>
    (await act('applications', id, 'reveal', { field, reason })).value,
  confirmPayment: (id: number, body: VerbBody<'payments', 'confirm'>) => act('payments', id, 'confirm', body),
  receiveTokens: (body: ActBody<'tokens/receive'>) => actAt('tokens/receive', body),
  /** Verifies part after part until the end; `tell` is called with the progress. */
  verifyAudit: async (tell: (percent: number) => void): Promise<ActAnswer<'audit-events/verify'>> => {
    let part = await actAt('audit-events/verify', {});
    for (; part.next; part = await actAt('audit-events/verify', { cursor: part.next })) tell(part.percent);
    return part;
  },
  staffChanges: async () => (await request(`${API}/staff-changes`)).json as StaffChangeRow[],
  calendarYears: async () => (await request(`${API}/holiday-notices`)).json as CalendarYearRow[],
  stats: async () => (await request(`${API}/stats`)).json as DashboardStats,
};
