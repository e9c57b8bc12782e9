import type { MaterialKind } from '../../../server/vocabulary/materialKinds.ts';
import { paragraph, text } from '../glyphs.ts';
import { companyStamp, formMark, signature } from '../marks.ts';
import type { DrawSheet, PictureWish } from '../Sheet.ts';
import { A4 } from '../Sheet.ts';

const LEFT = 130;
const letters: Partial<Record<MaterialKind, readonly [title: string, body: (wish: PictureWish) => string]>> = {
  authorisation_letter: [
    '授权委托书',
    (wish) =>
      [
        '致：电子认证服务机构',
        `　　兹授权本机构工作人员 ${wish.person.name}（身份证号：${wish.person.idNumber}）作为经办人，` +
          `代表 ${wish.organization} 办理数字证书的申请、领取、更新、变更、补办及解锁等事宜。`,
        '　　经办人在授权范围内所签署的文件及办理的业务，本机构均予以承认，并承担由此产生的全部法律责任。',
        '　　授权期限：自签署之日起一年。经办人无转委托权。',
      ].join('\n'),
  ],
  service_agreement: [
    '电子认证服务协议',
    (wish) =>
      [
        `甲方：${wish.organization}`,
        '乙方：电子认证服务机构',
        '　　一、甲方自愿申请数字证书，保证所提交的资料真实、完整、准确；资料发生变化时应及时办理变更。',
        '　　二、甲方应妥善保管证书介质与口令，不得转借他人；介质遗失时应立即通知乙方办理挂失或注销。',
        '　　三、乙方按照电子认证业务规则签发、管理证书，并提供证书状态查询。',
        '　　四、本协议自双方盖章之日起生效，有效期与证书服务期一致。',
      ].join('\n'),
  ],
  risk_notice: [
    '证书业务风险告知函',
    (wish) =>
      [
        `${wish.organization}：`,
        '　　更新、变更、补办业务将重新签发加密证书。办理前请确认：已使用原加密证书加密的文件均已解密或另行备份；正在投标的项目已妥善处理。',
        '　　证书介质与口令由持有人自行保管，任何工作人员均不会索要口令。',
        '　　本机构已阅读并理解上述内容，确认办理，并自行承担相应后果。',
      ].join('\n'),
  ],
  change_proof: [
    '登记事项变更证明',
    (wish) =>
      [
        `　　兹证明 ${wish.organization}（统一社会信用代码：${wish.uscc}）于 2026 年 10 月 9 日经核准变更登记。`,
        '　　变更事项：法定代表人',
        `　　变更后：${wish.person.name}`,
        '　　特此证明。（演示样本）',
      ].join('\n'),
  ],
  unlock_form: [
    '证书介质解锁申请表',
    (wish) =>
      [
        `机构名称：${wish.organization}`,
        `统一社会信用代码：${wish.uscc}`,
        `经办人：${wish.person.name}`,
        '申请事项：介质口令连续输入错误已锁定，申请解锁并重置口令。',
        '　　本机构确认介质在本机构控制之下，解锁后由持有人自行设置新口令。',
      ].join('\n'),
  ],
  revocation_form: [
    '数字证书注销申请表',
    (wish) =>
      [
        `机构名称：${wish.organization}`,
        `统一社会信用代码：${wish.uscc}`,
        `经办人：${wish.person.name}`,
        '注销原因：□ 密钥遗失　□ 机构终止　其他：不再使用',
        '　　本机构知悉：证书注销后不可恢复，注销前的签名仍然有效。',
      ].join('\n'),
  ],
  written_explanation: [
    '情况说明',
    (wish) =>
      [
        `　　${wish.organization} 原申请邮寄地址填写有误，包裹已被退回，现申请改派至新的收件地址，运费由我方承担。`,
        `　　收件人：${wish.person.name}`,
        '　　特此说明。',
      ].join('\n'),
  ],
};

/** Letters of one page: title, text, signature, company seal over the date. */
export const letter: DrawSheet = (wish, kind) => {
  const [title, body] = letters[kind] ?? [
    '情况说明',
    (other: PictureWish) => `　　${other.organization} 就申请事项作如下说明。`,
  ];
  const written = paragraph(LEFT, 450, A4.width - 2 * LEFT, body(wish), { size: 29 }, 60);
  const foot = written.bottom + 120;
  return {
    ...A4,
    paper: '#fcfcf9',
    svg:
      text(wish.formQrText === undefined ? A4.width / 2 : LEFT, 230, title, {
        size: 46,
        weight: 'bold',
        anchor: wish.formQrText === undefined ? 'middle' : 'start',
      }) +
      formMark(wish) +
      written.svg +
      text(LEFT, foot, '经办人：', { size: 28 }) +
      signature(LEFT + 130, foot, wish.person.name, 50) +
      text(A4.width - LEFT - 40, foot + 70, wish.organization, { size: 28, anchor: 'end' }) +
      text(A4.width - LEFT - 40, foot + 130, '2026 年 11 月 12 日', { size: 28, anchor: 'end' }),
    stamps: [companyStamp(wish, A4.width - LEFT - 220, foot + 90)],
  };
};
