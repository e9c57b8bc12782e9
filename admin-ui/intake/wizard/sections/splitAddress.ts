import { cityNames, districtNames, provinceNames } from '@vocabulary/regions.ts';

interface Parts {
  province: string;
  city: string;
  district: string;
  street: string;
}

/** The parts of an address on one line: province, city, district, the rest. A part that is not named stays empty. */
export function splitAddress(address: string): Parts {
  const [province, inProvince] = taken(address, provinceNames);
  const cities = cityNames(province);
  // 北京市 is province and city at once, and mostly written once.
  const [named, inCity] = taken(inProvince, cities);
  const city = named || (cities.length === 1 ? (cities[0] ?? '') : '');
  const [district, street] = taken(inCity, districtNames(province, city));
  return { province, city, district, street };
}

/** The name an address begins with, the longest if several do, and what follows. */
function taken(address: string, names: readonly string[]): [name: string, rest: string] {
  const found = names.filter((one) => address.startsWith(one)).sort((a, b) => b.length - a.length)[0] ?? '';
  return [found, address.slice(found.length).trimStart()];
}
