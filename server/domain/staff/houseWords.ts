/**
 * Words that people here put into a password first, and that no English word list knows: the product and its trade in
 * pinyin, "I love you" in letters and digits, cities, surnames. A password may hold them, but they count for nothing.
 */
export const houseWords: readonly string[] = `
  yinxin yinxintai timevale ukey usbkey gongyao siyao zhengshu shuzizhengshu qianming shenhe shenheyuan zhizheng
  gongzuotai guanliyuan caiwu wuliu yinzhang gongzhang admin administrator reviewer auditor finance certificate
  registration workbench woaini woaiwojia aini woai zhongguo zhonghua renmin gongsi mima nihao huanying
  beijing shanghai guangzhou shenzhen hangzhou tianjin chongqing nanjing wuhan chengdu zhejiang jiangsu guangdong
  sichuan shandong hubei hunan fujian anhui henan hebei wang zhang liu chen yang huang zhao zhou xu sun zhu lin guo
  luo liang 1314 520 5201314 1314520 888888 666666 168168 1qaz2wsx qazwsx xiaoming wangwei`
  .trim()
  .split(/\s+/);
