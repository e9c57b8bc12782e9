import { describe, expect, it } from 'vitest';
import { issuerName } from '../../../admin-ui/intake/certificates/issuerName.ts';
import { splitAddress } from '../../../admin-ui/intake/wizard/sections/splitAddress.ts';
import { serviceAgreementText } from '../../../seeds/agreementTexts.ts';

describe('an address on one line', () => {
  it.each([
    ['福建省厦门市思明区江滨路 12 号', '福建省', '厦门市', '思明区', '江滨路 12 号'],
    ['福建省厦门市江滨路 12 号', '福建省', '厦门市', '', '江滨路 12 号'],
    ['北京市北京市海淀区学院路 1 号', '北京市', '北京市', '海淀区', '学院路 1 号'],
    ['北京市海淀区学院路 1 号', '北京市', '北京市', '海淀区', '学院路 1 号'],
    ['内蒙古自治区锡林郭勒盟锡林浩特市锡林大街', '内蒙古自治区', '锡林郭勒盟', '锡林浩特市', '锡林大街'],
    ['河南省济源市黄河路 1 号', '河南省', '济源市', '', '黄河路 1 号'],
    ['江滨路 12 号', '', '', '', '江滨路 12 号'],
  ])('%s', (address, province, city, district, street) => {
    expect(splitAddress(address)).toEqual({ province, city, district, street });
  });
});

describe('the issuer of a certificate', () => {
  it('is told by its organisation, not as a distinguished name', () => {
    expect(issuerName('C=CN,O=印信台演示认证机构,CN=印信台 CA')).toBe('印信台演示认证机构');
    expect(issuerName('C=CN, CN=印信台 CA')).toBe('印信台 CA');
    expect(issuerName('印信台')).toBe('印信台');
  });
});

describe('the service agreement', () => {
  it('says in one place only what is paid back', () => {
    const clauses = serviceAgreementText.split('\n').filter((one) => one.includes('审核未通过'));
    expect(clauses).toHaveLength(2);
    expect(clauses[0]).toContain('按第 7.2 条退还');
    expect(clauses[1]).toMatch(/^7\.2 .*退还全部费用/);
  });
});
