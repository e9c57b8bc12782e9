import { describe, expect, it } from 'vitest';
import { readSerialLines } from '../../server/vocabulary/serialLines.ts';
import { modelBySerial } from '../../server/vocabulary/serialPrefixes.ts';

it('takes a delivery note as scanned, pasted or typed, and names what stands there twice', () => {
  expect(readSerialLines('5580001 K1\n５５８０００２，K2\n\n5580003\n5580001\n')).toEqual({
    serials: [
      { serial: '5580001', label: 'K1' },
      { serial: '5580002', label: 'K2' },
      { serial: '5580003', label: '' },
    ],
    twice: ['5580001'],
    unclear: [],
  });
});

describe('a serial in groups', () => {
  it.each([
    ['5512 3456 7890 1234', '5512345678901234', ''],
    ['5512 3456 7890 1234\tL-0001', '5512345678901234', 'L-0001'],
    ['5512 3456 7890 1234 L-0001', '5512345678901234', 'L-0001'],
    ['04f4 383a 33ed 5f45', '04f4383a33ed5f45', ''],
    ['5512 3456 78', '5512345678', ''],
    ['5512345678901234, 0001', '5512345678901234', '0001'],
    ['AA11000001', 'AA11000001', ''],
  ])('%j is one', (line, serial, label) => {
    expect(readSerialLines(line)).toEqual({ serials: [{ serial, label }], twice: [], unclear: [] });
  });

  it('is the same as in one word', () => {
    expect(readSerialLines('5512345678901234\n5512 3456 7890 1234').twice).toEqual(['5512345678901234']);
  });
});

it.each(['5512', '5512345678901234\tL-0001\t合格', '5512 34567 7890', '合格', '551234567890 1234 5678', 'serial'])(
  'a line is named and nothing is made of it: %j',
  (line) => {
    expect(readSerialLines(line)).toEqual({ serials: [], twice: [], unclear: [line] });
  },
);

it('the longest prefix that fits a serial names its model', () => {
  const models = [
    { id: 1, serialPrefixes: ['11'] },
    { id: 2, serialPrefixes: ['55', '56'] },
    { id: 3, serialPrefixes: ['5599'] },
    { id: 4, serialPrefixes: [] },
  ];
  const found = (serial: string) => modelBySerial(models, serial)?.id;
  expect([found('5599000011112222'), found('5598'), found('1100'), found('7700')]).toEqual([3, 2, 1, undefined]);
});
