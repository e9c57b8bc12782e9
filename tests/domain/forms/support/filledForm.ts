import { applicationFormSchema, type ApplicationForm } from '../../../../server/vocabulary/form/applicationForm.ts';
import { testIdNumber, testPhone, testUscc, unique } from '../../../factories/people.ts';

/** A form in which every leaf holds something that occurs in no other. */
export function filledForm(): ApplicationForm {
  const n = unique();
  // A person's name holds no digits.
  const digits = [...String(n)].map((digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
  const person = (name: string) => ({ name: `${name}${digits}`, idNumber: testIdNumber(), phone: testPhone() });
  return applicationFormSchema.parse({
    organization: {
      name: `江浦机电${n}有限公司`,
      uscc: testUscc(),
      address: `江浦县机场路 ${n} 号`,
      phone: '0591-88001802',
      website: `www.jiangpu${n}.example`,
    },
    legalRepresentative: person('郑观澜'),
    agent: { ...person('许听雨'), email: `agent${n}@example.invalid` },
    subjects: [{ ...person('叶扶疏'), item: 0 }],
    socialInsuranceNumber: '3501021802',
    invoice: {
      kind: 'ordinary',
      taxpayerNumber: '91350100TAXPAYER',
      bank: '云河银行江滨支行',
      bankAccount: '6200180018001800',
      address: '江滨路开票处',
      phone: '0591-88001803',
    },
    delivery: {
      method: 'prepaid',
      province: '福建省',
      city: '福州市',
      district: '鼓楼区',
      street: '江滨路 18 号收发室',
      receiver: '林疏影',
      phone: testPhone(),
      pickupPoint: 'A12 网点',
    },
    change: { what: 'organization', oldValue: '旧名称', newValue: '新名称' },
    remark: '公章已更换',
  });
}
