import type { AccountChangeRow } from '../../../server/presenters/accountChange.ts';
import type { DeskSession } from '../../../server/presenters/session.ts';
import type { ApplicationDetail } from '../../../server/presenters/applicationDetail.ts';
import type { DecisionOutcome } from '../../../server/vocabulary/decisionReasons.ts';
import { fakeCase } from './fakeCases.ts';
import { NOW } from './fakeClock.ts';
import { fakeRecords } from './fakeRecords.ts';
import { fakeHouse, fakeStats } from './fakeStats.ts';
import { select } from './selectRows.ts';

export interface FakeAnswer {
  status: number;
  json?: unknown;
  total?: number;
}
export interface FakeCall {
  method: string;
  path: string;
  body: Record<string, unknown>;
}
type Handler = (call: FakeCall) => FakeAnswer | undefined;

const me: DeskSession['staff'] = { id: 1, name: '陈审核', roles: ['reviewer'], projects: 'all' };
const statusAfter: Record<DecisionOutcome, ApplicationDetail['status']> = {
  approve: 'open',
  return: 'returned',
  reject: 'rejected',
};
const refuse = (status: number, code: string, details: Record<string, unknown> = {}): FakeAnswer => ({
  status,
  json: { code, message: code, details, requestId: 'req-1' },
});

/**
 * The desk's API as the pages see it, in memory: stands in for the server, which is another program. `before` lets a
 * test refuse or
 * observe a call; everything the pages sent is in `calls`.
 */
export class FakeDesk {
  readonly calls: FakeCall[] = [];
  before: Handler = () => undefined;
  staff = me;
  /** The password in use was made by the desk. */
  firstPassword = false;
  accountChanges: AccountChangeRow[] = [];
  signedIn = true;
  applications = new Map<number, ApplicationDetail>([
    [1, fakeCase(1, 80)],
    [2, fakeCase(2, 180)],
    [3, fakeCase(3, 320)],
    [4, fakeCase(4, 900)],
  ]);
  records: Record<string, { id: number }[]> = fakeRecords();

  answer(method: string, url: string, body: Record<string, unknown> = {}): FakeAnswer {
    const { pathname, searchParams } = new URL(url, 'http://desk');
    const path = pathname.replace('/api/desk/', '');
    const call = { method, path, body };
    this.calls.push(call);
    return (
      this.before(call) ??
      this.aboutSession(call) ??
      this.verb(call) ??
      this.read(path, searchParams) ??
      refuse(404, 'not_found')
    );
  }

  sent(path: string): FakeCall[] {
    return this.calls.filter((call) => call.path === path);
  }

  session(): DeskSession {
    return { staff: this.staff, csrf: 'csrf-1', steppedUpAt: null, firstPassword: this.firstPassword };
  }

  private aboutSession({ method, path, body }: FakeCall): FakeAnswer | undefined {
    if (path === 'session/demo')
      return {
        status: 200,
        json: [
          { login: 'shenhe', password: 'demo', totp: '135790', name: '陈审核', roles: ['reviewer'] },
          { login: 'caiwu', password: 'demo', totp: '246801', name: '钱财务', roles: ['finance'] },
        ],
      };
    if (path === 'session/step-up')
      return body.totp === '246801'
        ? { status: 200, json: { steppedUpAt: NOW.toISOString() } }
        : refuse(401, 'sign_in_failed');
    if (path === 'session/account-changes') return this.changesOfAccount(method);
    if (path !== 'session') return undefined;
    if (method === 'POST') {
      if (body.totp !== '135790') return refuse(401, 'sign_in_failed');
      this.signedIn = true;
    }
    if (method === 'DELETE') {
      this.signedIn = false;
      return { status: 204 };
    }
    return this.signedIn ? { status: 200, json: this.session() } : refuse(401, 'unauthenticated');
  }

  private changesOfAccount(method: string): FakeAnswer {
    if (method === 'POST') this.accountChanges = [];
    return method === 'POST' ? { status: 204 } : { status: 200, json: this.accountChanges };
  }

  private verb({ method, path, body }: FakeCall): FakeAnswer | undefined {
    if (method !== 'POST') return undefined;
    if (path === 'applications/claim-next') {
      const free = [...this.applications.values()]
        .filter(
          (one) =>
            one.status === 'open' && ['review', 'second_review'].includes(one.stage ?? '') && one.assigneeId === null,
        )
        .toSorted((a, b) => (a.minutesLeft ?? 0) - (b.minutesLeft ?? 0))[0];
      return free ? { status: 200, json: this.hold(free) } : { status: 204 };
    }
    const [, id, verb] = /^applications\/(\d+)\/([\w-]+)$/.exec(path) ?? [];
    const found = this.applications.get(Number(id));
    if (!found)
      return path === 'audit-events/verify'
        ? {
            status: 200,
            json: {
              events: 1284,
              seals: 96,
              unsealed: 0,
              heads: 12,
              lastSealHash: 'f'.repeat(64),
              firstFault: null,
              next: null,
              percent: 100,
            },
          }
        : { status: 200, json: {} };
    switch (verb) {
      case 'claim':
        if (found.assigneeId !== null && found.assigneeId !== this.staff.id)
          return refuse(409, 'already_claimed', { by: found.assigneeName, at: NOW.toISOString() });
        return body.version === found.version
          ? { status: 200, json: this.hold(found) }
          : refuse(409, 'version_conflict');
      case 'release':
        this.applications.set(found.id, {
          ...found,
          assigneeId: null,
          assigneeName: null,
          leaseUntil: null,
          version: found.version + 1,
          abilities: ['read', 'claim', 'note'],
        });
        return { status: 204 };
      case 'decide':
        if (body.version !== found.version) return refuse(409, 'version_conflict');
        this.applications.set(found.id, {
          ...found,
          status: statusAfter[body.outcome as DecisionOutcome],
          stage: body.outcome === 'approve' ? 'payment' : found.stage,
          assigneeId: null,
          version: found.version + 1,
          abilities: ['read'],
        });
        return { status: 200, json: { applicationId: found.id, decisionId: 900 + found.id } };
      default:
        return verb === 'reveal' ? { status: 200, json: { value: '110101180012030017' } } : { status: 200, json: {} };
    }
  }

  private hold(found: ApplicationDetail): ApplicationDetail {
    const held: ApplicationDetail = {
      ...found,
      assigneeId: this.staff.id,
      assigneeName: this.staff.name,
      leaseUntil: new Date(NOW.getTime() + 900_000).toISOString(),
      version: found.version + 1,
      abilities: ['read', 'release', `decide_${found.stage}`, 'hold', 'note', 'reveal'],
    };
    this.applications.set(found.id, held);
    return held;
  }

  private read(path: string, query: URLSearchParams): FakeAnswer | undefined {
    const [resource = '', id] = path.split('/');
    if (path === 'stats')
      return {
        status: 200,
        json: { ...fakeStats, house: this.staff.roles.includes('administrator') ? fakeHouse : null },
      };
    const rows = resource === 'applications' ? [...this.applications.values()] : this.records[resource];
    if (!rows) return undefined;
    if (id) {
      const found = rows.find((one) => one.id === Number(id));
      return found ? { status: 200, json: found } : undefined;
    }
    const { data, total } = select(rows, query, this.staff.id);
    return { status: 200, json: data, total };
  }
}
