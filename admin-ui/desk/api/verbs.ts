import type { DecisionOutcome } from '@vocabulary/decisionReasons.ts';
import type { ApplicationRow, ReasonRow } from './records.ts';
import { post, request, API } from './httpClient.ts';
import { newRequestKey, repeat } from './repeat.ts';
import type { DashboardStats } from './stats.ts';

export interface DecisionBody {
  stage: string;
  outcome: DecisionOutcome;
  version: number;
  contentSha256: string;
  checklist: { item: string; result: 'ok' | 'problem' | 'open' }[];
  acknowledgedChecks: number[];
  /** A blocking check failed and a senior reviewer lets it pass: always adds a second review. */
  overridesBlocking: boolean;
  reasons: ReasonRow[];
  comment: string;
}

/** The desk's business verbs, one method each, named as the desk names them. */
export const verbs = {
  claim: async (id: number, version: number) =>
    (await post(`applications/${id}/claim`, { version })).json as ApplicationRow,
  claimNext: async () => (await post('applications/claimNext')).json as ApplicationRow | null | undefined,
  heartbeat: (id: number) => post(`applications/${id}/heartbeat`),
  /** Goes out even while the page is being closed. */
  release: (id: number) => post(`applications/${id}/release`, {}, { keepalive: true }),
  /** Sent again by itself over a broken line; decided once. */
  decide(id: number, body: DecisionBody) {
    const headers = { 'Idempotency-Key': newRequestKey() };
    return repeat(() => post(`applications/${id}/decide`, body, { headers }));
  },
  addNote: (id: number, body: string) => post(`applications/${id}/notes`, { body }),
  hold: (id: number, body: { until: string; reason: string }) => post(`applications/${id}/hold`, body),
  reveal: async (id: number, field: string, reason: string) =>
    ((await post(`applications/${id}/reveal`, { field, reason })).json as { value: string }).value,
  confirmPayment: (id: number, body: { version: number; receivedFen: number; reference: string; note: string }) =>
    post(`payments/${id}/confirm`, body),
  receiveTokens: (body: { modelId: number; serials: { serial: string; label: string }[] }) =>
    post('tokens/receive', body),
  verifyAudit: async () => (await post('auditEvents/verify')).json as AuditVerdict,
  stats: async () => (await request(`${API}/stats`)).json as DashboardStats,
};

export interface AuditVerdict {
  events: number;
  seals: number;
  unsealed: number;
  lastSealHash: string | null;
  firstFault: { kind: string; eventId?: number; sealId?: number } | null;
}
