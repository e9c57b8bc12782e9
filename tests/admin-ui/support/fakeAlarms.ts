import type { AlarmRow } from '../../../server/presenters/alarm.ts';
import { alarmKinds } from '../../../server/vocabulary/alarms.ts';
import { minutesAgo } from './fakeClock.ts';

/** One of each kind; the last is closed. */
export const fakeAlarms = (): AlarmRow[] =>
  alarmKinds.map((kind, n) => {
    const closed = n === alarmKinds.length - 1;
    return {
      id: n + 1,
      kind,
      subject: 'staff:3',
      state: closed ? 'closed' : 'open',
      staffId: 3,
      staffName: '林制证',
      raisedAt: minutesAgo(600 - n),
      closedAt: closed ? minutesAgo(30) : null,
      closedByName: closed ? '王管理' : null,
      closingWords: closed ? '已与本人核实：当日集中补发授权码，输错均为录入失误' : null,
      abilities: closed ? ['read'] : ['read', 'close'],
    };
  });
