import { afterAll, beforeAll, expect, it } from 'vitest';
import { maskPhone } from '../../../server/lib/mask.ts';
import { formReaders } from '../../../server/vocabulary/form/formReaders.ts';
import { roles } from '../../../server/vocabulary/roles.ts';
import { testIdNumber, testPhone } from '../../factories/people.ts';
import { list } from './support/deskApp.ts';
import { openFullLists, reading, type FullLists } from './support/everyRecord.ts';

const HOLDER = '詹达朝';
const agent = { name: '严几道', idNumber: testIdNumber(), phone: testPhone(), email: 'agent@example.invalid' };

let full: FullLists;
beforeAll(async () => {
  const legalRepresentative = { name: HOLDER, idNumber: testIdNumber(), phone: testPhone() };
  full = await openFullLists({
    steppedUp: true,
    filling: {
      preset: 'C',
      productKind: 'legal_representative_seal',
      form: { agent, legalRepresentative } as never,
      commonName: HOLDER,
    },
  });
});
afterAll(() => full.close());

/** A value → the roles that see the part of the form it comes from. */
const values: readonly (readonly [string, readonly string[]])[] = [
  [agent.name, formReaders.agent],
  [maskPhone(agent.phone), formReaders.agent],
  [HOLDER, formReaders.subjects],
];

it.each(roles)(
  '%s reads no personal value in a list, record or file that the form keeps from that role',
  async (role) => {
    const client = full.clients.get(role)!;
    const answers: [string, string][] = [];
    const read = async (path: string) => {
      const { text, json } = await client.get(path);
      answers.push([path, text]);
      return json;
    };
    for (const resource of Object.keys(reading)) {
      const rows = await read(list(resource));
      const [first] = Array.isArray(rows) ? (rows as { id: number }[]) : [];
      if (first) await read(`/api/desk/${resource}/${first.id}`);
    }
    await read('/api/desk/stats');
    for (const file of ['applications', 'payments', 'audit-events']) await read(`/api/desk/${file}/export.csv`);
    for (const [value, readers] of values) {
      const found = answers.filter(([, text]) => text.includes(value)).map(([path]) => path);
      const sees = readers.includes(role);
      expect({ value, sees: found.length > 0, leaks: sees ? [] : found }).toEqual({ value, sees, leaks: [] });
    }
  },
);
