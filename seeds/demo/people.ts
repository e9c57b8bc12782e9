import { idNumberCheckCharacter } from '../../server/lib/idNumber.ts';
import { usccCheckCharacter } from '../../server/lib/uscc.ts';

export interface DemoPerson {
  name: string;
  idNumber: string;
  phone: string;
}
export interface DemoOrganization {
  name: string;
  uscc: string;
  address: string;
  phone: string;
  /** Where a parcel goes: a place of the list, unlike the invented one of the organisation. */
  parcel: { province: string; city: string; district: string; street: string };
  legalRepresentative: DemoPerson;
  agent: DemoPerson;
}

/** Invented names; some contain rare characters that not every font has. */
const legal = [
  '林则舟',
  '沈葆清',
  '严又陵',
  '陈宝源',
  '黄遵衡',
  '魏默存',
  '龚定安',
  '徐继轩',
  '曾纪鸿',
  '郭嵩年',
  '容纯甫',
  '詹天祺',
  '左季高',
  '彭玉龑',
  '丁日昌',
  '薛福堃',
  '马建喆',
  '王韬之',
  '冯桂𬭛',
  '郑观澜',
];
const agents = [
  '苏婉仪',
  '顾子衡',
  '陆秀棠',
  '何晓岚',
  '许静言',
  '高远亭',
  '江如练',
  '宋清和',
  '叶知秋',
  '程砚青',
  '方若溪',
  '柳长青',
  '罗惠君',
  '孟昭然',
  '秦月明',
  '石敬亭',
  '唐映雪',
  '韦应时',
  '夏侯谦',
  '欧阳洵',
];
const first = [
  '云汉',
  '江浦',
  '采薇',
  '澄湖',
  '青崖',
  '星垣',
  '长乐',
  '鹿鸣',
  '沧浪',
  '梧桐',
  '碧落',
  '松涧',
  '白石',
  '丹枫',
  '听雨',
  '归鸿',
  '海晏',
  '河清',
  '栖霞',
  '望舒',
];
const trades = [
  '建设工程',
  '机电设备',
  '园艺绿化',
  '测绘信息',
  '物流运输',
  '纺织科技',
  '食品',
  '环保工程',
  '仪器仪表',
  '新能源',
];
const cities: readonly [string, string, string][] = [
  ['云河省', '云河市', '350100'],
  ['临海市', '临海市', '330100'],
  ['南岭省', '南岭市', '440100'],
];

const two = (n: number): string => String(n).padStart(2, '0');

/** A person of the nineteenth century with a valid number. */
export function demoPerson(name: string, n: number): DemoPerson {
  const born = `${1800 + ((n * 7) % 100)}${two(1 + (n % 12))}${two(1 + ((n * 3) % 28))}`;
  const body = `110101${born}${String((n * 37) % 1000).padStart(3, '0')}`;
  return {
    name,
    idNumber: body + idNumberCheckCharacter(body),
    phone: `139${String(18_000_000 + n * 137).padStart(8, '0')}`,
  };
}

/** The n-th invented organisation: the same each time. */
export function demoOrganization(n: number): DemoOrganization {
  const [province, city, region] = cities[n % cities.length] ?? ['云河省', '云河市', '350100'];
  const body = `91${region}MA${String(3_200_000 + n * 911)}`;
  const trade = trades[(n * 3) % trades.length] ?? '';
  return {
    name: `${city.replace('市', '')}${first[n % first.length]}${trade}${n % 4 === 0 ? '股份' : ''}有限公司`,
    uscc: body + usccCheckCharacter(body),
    address: `${province}${city}江滨路 ${18 + n} 号`,
    phone: `0591-8800${String(1800 + n)}`,
    parcel: { province: '福建省', city: '福州市', district: '鼓楼区', street: `江滨路 ${18 + n} 号` },
    legalRepresentative: demoPerson(legal[n % legal.length] ?? '林则舟', n * 2 + 1),
    agent: demoPerson(agents[n % agents.length] ?? '苏婉仪', n * 2 + 2),
  };
}
