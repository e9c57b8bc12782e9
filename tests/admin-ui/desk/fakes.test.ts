import { expect, it } from 'vitest';
import type { z } from 'zod';
import { alarmSchema } from '../../../server/presenters/alarm.ts';
import { applicationDetailSchema } from '../../../server/presenters/applicationDetail.ts';
import { auditEventSchema } from '../../../server/presenters/auditEvent.ts';
import { certificateSchema } from '../../../server/presenters/certificate.ts';
import { calendarYearSchema } from '../../../server/presenters/holidayNotice.ts';
import { messageSchema } from '../../../server/presenters/message.ts';
import { paymentSchema } from '../../../server/presenters/payment.ts';
import { productSchema } from '../../../server/presenters/product.ts';
import { jobDetailSchema } from '../../../server/presenters/productionJob.ts';
import { projectDetailSchema } from '../../../server/presenters/project.ts';
import { deskSessionSchema } from '../../../server/presenters/session.ts';
import { shipmentDetailSchema } from '../../../server/presenters/shipment.ts';
import { staffSchema } from '../../../server/presenters/staffMember.ts';
import { stationSchema } from '../../../server/presenters/station.ts';
import { statsSchema } from '../../../server/presenters/stats.ts';
import { tokenSchema } from '../../../server/presenters/token.ts';
import { staffChangeSchema } from '../../../server/presenters/staffChange.ts';
import { tokenModelSchema } from '../../../server/presenters/tokenModel.ts';
import { FakeDesk } from '../support/FakeDesk.ts';
import type { fakeRecords } from '../support/fakeRecords.ts';
import { fakeHouse, fakeStats } from '../support/fakeStats.ts';

const schemas: Record<keyof ReturnType<typeof fakeRecords>, z.ZodType> = {
  payments: paymentSchema,
  shipments: shipmentDetailSchema,
  tokens: tokenSchema,
  'production-jobs': jobDetailSchema,
  certificates: certificateSchema,
  messages: messageSchema,
  projects: projectDetailSchema,
  products: productSchema,
  stations: stationSchema,
  staff: staffSchema,
  alarms: alarmSchema,
  'audit-events': auditEventSchema,
  'holiday-notices': calendarYearSchema,
  'staff-changes': staffChangeSchema,
  'token-models': tokenModelSchema,
};
const desk = new FakeDesk();

it.each(Object.entries(schemas))('the fake %s are such as the server sends', (noun, schema) => {
  const records = desk.records[noun] ?? [];
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) expect(schema.safeParse(record).error?.issues ?? []).toEqual([]);
});

it('so are the fake cases, figures and session', () => {
  for (const one of desk.applications.values())
    expect(applicationDetailSchema.safeParse(one).error?.issues ?? []).toEqual([]);
  expect(statsSchema.safeParse(fakeStats).error?.issues ?? []).toEqual([]);
  expect(statsSchema.safeParse({ ...fakeStats, house: fakeHouse }).error?.issues ?? []).toEqual([]);
  expect(deskSessionSchema.safeParse(desk.session()).error?.issues ?? []).toEqual([]);
});
