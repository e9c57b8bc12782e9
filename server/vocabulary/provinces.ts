/** Province-level divisions by the first two digits of their code (GB/T 2260). */
const provinces: Readonly<Record<string, string>> = {
  11: '北京市',
  12: '天津市',
  13: '河北省',
  14: '山西省',
  15: '内蒙古自治区',
  21: '辽宁省',
  22: '吉林省',
  23: '黑龙江省',
  31: '上海市',
  32: '江苏省',
  33: '浙江省',
  34: '安徽省',
  35: '福建省',
  36: '江西省',
  37: '山东省',
  41: '河南省',
  42: '湖北省',
  43: '湖南省',
  44: '广东省',
  45: '广西壮族自治区',
  46: '海南省',
  50: '重庆市',
  51: '四川省',
  52: '贵州省',
  53: '云南省',
  54: '西藏自治区',
  61: '陕西省',
  62: '甘肃省',
  63: '青海省',
  64: '宁夏回族自治区',
  65: '新疆维吾尔自治区',
  71: '台湾省',
  81: '香港特别行政区',
  82: '澳门特别行政区',
};

/** Province of registration: characters 3–4 of a USCC (GB 32100-2015 §4); '' when the code is none of the list. */
export function provinceOfUscc(uscc: string): string {
  return provinces[uscc.slice(2, 4)] ?? '';
}

/**
 * Whether there is such a place: characters 3–8 of a USCC are the division of the registering office, 100000 for the
 * country's own. Only the province is looked at: counties were joined and renamed, and old codes stay valid.
 */
export function usccRegionExists(uscc: string): boolean {
  return uscc.slice(2, 8) === '100000' || provinceOfUscc(uscc) !== '';
}
