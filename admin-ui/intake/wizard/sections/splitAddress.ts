import { provinces } from '@vocabulary/provinces.ts';

/** The parts of an address on one line: its province, its city, the rest. A part that is not named stays empty. */
export function splitAddress(address: string): { province: string; city: string; street: string } {
  const province = Object.values(provinces).find((one) => address.startsWith(one)) ?? '';
  const rest = address.slice(province.length);
  // 北京市 is province and city at once.
  if (province.endsWith('市')) return { province, city: province, street: rest.replace(province, '') };
  const city = /^[^省市]{1,10}?(?:市|自治州|地区|盟)/u.exec(rest)?.[0] ?? '';
  return { province, city, street: rest.slice(city.length) };
}
