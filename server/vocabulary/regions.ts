import { areaList } from '@vant/area-data';

/**
 * The divisions of the country by their names, as an address writes them (GB/T 2260 with its later changes). A parcel
 * goes to a province, one of its cities, and one of that city's districts if it has any.
 */
interface City {
  name: string;
  districts: string[];
}

/** Headings of the list that are no places: what stands under them is a city of its own. */
const headings: readonly string[] = ['省直辖县', '自治区直辖县级行政区划'];

const byProvince: ReadonlyMap<string, readonly City[]> = new Map(
  Object.entries(areaList.province_list).map(([code, province]) => [province, citiesIn(code.slice(0, 2), province)]),
);

export const provinceNames: readonly string[] = [...byProvince.keys()];

export function cityNames(province: string): string[] {
  return (byProvince.get(province) ?? []).map(({ name }) => name);
}

/** Empty for a city that is not divided. */
export function districtNames(province: string, city: string): readonly string[] {
  return byProvince.get(province)?.find(({ name }) => name === city)?.districts ?? [];
}

function citiesIn(provinceCode: string, province: string): City[] {
  const cities: City[] = [];
  for (const [code, name] of Object.entries(areaList.city_list)) {
    if (!code.startsWith(provinceCode)) continue;
    const districts = Object.entries(areaList.county_list)
      .filter(([county]) => county.startsWith(code.slice(0, 4)))
      .map(([, district]) => district);
    if (headings.includes(name)) cities.push(...districts.map((district) => ({ name: district, districts: [] })));
    // The counties of Chongqing stand under a heading of their own.
    else if (name === '县') cities.find((one) => one.name === province)?.districts.push(...districts);
    else cities.push({ name, districts });
  }
  return cities;
}
