import type { HouseNow } from '@presenters/houseStats.ts';
import { formatDateTime } from '../../shared/format/dateTime.ts';
import type { Tone } from '../../shared/theme/tokens.ts';

type What =
  'alarms' | 'signer' | 'stations' | 'tasks' | 'locked' | 'changes' | 'codes' | 'messages' | 'audit' | 'calendar';
export interface HouseLine {
  what: What;
  /** The list that shows more of it. */
  resource: string | null;
  tone: Tone;
  words: string;
  more: string;
}
type Say = (key: string, values?: Record<string, unknown>) => string;
type Judged = Omit<HouseLine, 'what' | 'resource'>;

/** A request is answered in a second or two; after this the signer does not answer. */
const SIGNER_LATE_MS = 60_000;
/** A background task begins within seconds. */
const TASK_LATE_MS = 5 * 60_000;
/** So much of the hour's codes is sent that somebody should look. */
const NEARLY_SPENT = 0.8;
const order: readonly Tone[] = ['late', 'due', 'mine', 'waiting', 'done'];

const judge: Readonly<Record<What, (house: HouseNow, say: Say, at: number) => Judged>> = {
  alarms: ({ alarmsOpen: count }, say) => counted('alarms', count, 'late', say),
  signer({ signer: { waiting, since, lastAnswerAt } }, say, at) {
    if (waiting > 0 && at - Date.parse(since ?? '') > SIGNER_LATE_MS)
      return { tone: 'late', words: say('signer.some', { count: waiting }), more: say('since', { at: time(since) }) };
    return {
      tone: 'done',
      words: say('signer.none'),
      more: lastAnswerAt ? say('last', { at: time(lastAnswerAt) }) : '',
    };
  },
  stations({ stations }, say) {
    const away = stations.filter(({ here }) => !here).map(({ name }) => name);
    return {
      tone: away.length > 0 || stations.length === 0 ? 'waiting' : 'done',
      words: say('stations.here', { here: stations.length - away.length, count: stations.length }),
      more: away.length > 0 ? say('stations.away', { names: away.join(say('comma')) }) : '',
    };
  },
  tasks({ tasks: { due, failing, since } }, say, at) {
    const stuck = due > 0 && at - Date.parse(since ?? '') > TASK_LATE_MS;
    if (stuck)
      return { tone: 'late', words: say('tasks.stuck', { count: due }), more: say('since', { at: time(since) }) };
    return counted('tasks', failing, 'due', say);
  },
  locked({ logins: { locked, active } }, say) {
    const more = locked.length > 0 ? locked.join(say('comma')) : say('locked.active', { count: active });
    return { ...counted('locked', locked.length, 'late', say), more };
  },
  changes: ({ logins }, say) => counted('changes', logins.changesWaiting, 'mine', say),
  codes({ codes: { sent, perHour } }, say) {
    const share = sent / perHour;
    const nearly = share >= NEARLY_SPENT ? 'due' : 'done';
    return { tone: share >= 1 ? 'late' : nearly, words: say('codes.sent', { sent, perHour }), more: '' };
  },
  messages: ({ messagesFailed }, say) => counted('messages', messagesFailed, 'due', say),
  audit: ({ auditHeadLate }, say) => counted('audit', Number(auditHeadLate), 'late', say),
  calendar: ({ calendarLate }, say) => counted('calendar', Number(calendarLate), 'due', say),
};
const resources: Readonly<Partial<Record<What, string>>> = {
  alarms: 'alarms',
  stations: 'stations',
  locked: 'staff',
  changes: 'staff',
  messages: 'messages',
  calendar: 'holiday-notices',
};

/** What needs somebody stands first; all else stays in its usual order below. */
export function houseLines(house: HouseNow, at: string, say: Say): HouseLine[] {
  return (Object.keys(judge) as What[])
    .map((what) => ({ what, resource: resources[what] ?? null, ...judge[what](house, say, Date.parse(at)) }))
    .toSorted((a, b) => order.indexOf(a.tone) - order.indexOf(b.tone));
}

function counted(what: What, count: number, tone: Tone, say: Say): Judged {
  return count > 0
    ? { tone, words: say(`${what}.some`, { count }), more: '' }
    : { tone: 'done', words: say(`${what}.none`), more: '' };
}

const time = (at: string | null): string => (at ? formatDateTime(at) : '');
