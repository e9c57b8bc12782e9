import type { RegistrationFormData } from '../../server/vocabulary/documentData.ts';
import type { RowGroup } from './blocks.ts';
import { value } from './cells.ts';

/** What the applicant declares by signing the registration form. */
export function declarationOf(data: Pick<RegistrationFormData, 'organization' | 'agreements' | 'issuer'>): RowGroup {
  const self = data.organization ? '本单位' : '本人';
  const named = data.agreements.map(({ title, version }) => `《${title}》（${version}）`).join('、');
  const text = [
    `1. 本表所填内容及所附材料真实、完整、有效，如有不实，由${self}承担由此产生的责任。`,
    data.organization
      ? '2. 本表所列经办人已获本单位授权，全权代表本单位办理本次数字证书业务，其签收与确认即为本单位的签收与确认。'
      : '2. 本次业务由本人办理，制证授权码只由本人使用，不转交他人。',
    `3. ${self}已阅读并同意遵守${named === '' ? `${data.issuer.name}公布的服务协议与电子认证业务规则` : named}，并将妥善保管 UKey 及其 PIN 码。`,
  ].join('\n');
  return { label: ['声明', '授权'], rows: [[value(24, text, { prose: true })]] };
}
