import type { TokenModelRow } from '../../../server/presenters/tokenModel.ts';
import { fakeProjects, fakeProducts, fakeStations, fakeStaff } from './fakeOffice.ts';
import { fakePayments } from './fakePayments.ts';
import { fakeShipments } from './fakeShipments.ts';
import { fakeCertificates, fakeProductionJobs, fakeTokens } from './fakeProduction.ts';
import { fakeAuditEvents } from './fakeAuditEvents.ts';
import { fakeStaffChanges } from './fakeStaffChanges.ts';
import { fakeAlarms } from './fakeAlarms.ts';
import { fakeCalendar } from './fakeCalendar.ts';
import { fakeMessages } from './fakeMessages.ts';

/** A little of everything, every state once. */
export function fakeRecords() {
  return {
    payments: fakePayments(),
    shipments: fakeShipments(),
    tokens: fakeTokens(),
    'production-jobs': fakeProductionJobs(),
    certificates: fakeCertificates(),
    messages: fakeMessages(),
    projects: fakeProjects(),
    products: fakeProducts(),
    stations: fakeStations(),
    staff: fakeStaff(),
    alarms: fakeAlarms(),
    'holiday-notices': fakeCalendar(),
    'staff-changes': fakeStaffChanges(),
    'audit-events': fakeAuditEvents(),
    'token-models': [
      {
        id: 1,
        code: 'demo55',
        name: '演示 UKey 55',
        driver: 'softhsm2',
        serialPrefixes: ['55'],
        algorithms: ['rsa2048'],
        unlock: 'staff',
        picture: null,
      } satisfies TokenModelRow,
    ],
  };
}
