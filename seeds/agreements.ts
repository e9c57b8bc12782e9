import { privacyText, riskNoticeText, serviceAgreementText } from './agreementTexts.ts';

/** The agreements an applicant accepts, with their version. A hash of the text is stored with each consent. */
export const seedAgreements = [
  {
    kind: 'service_agreement',
    // 2.2 of 2026.1 said of refunds something else than 7.2.
    version: '2026.2',
    title: '数字证书服务协议',
    body: serviceAgreementText,
  },
  {
    kind: 'cps',
    version: '2026.1',
    title: '电子认证业务规则摘要',
    body: '一、本机构按业务规则核验申请资料，核验通过后方可签发证书。\n二、证书签发、注销及状态查询的时限以业务规则全文为准。\n三、与认证有关的信息自证书失效之日起至少保存五年。',
  },
  {
    kind: 'privacy',
    version: '2026.1',
    title: '个人信息保护说明',
    body: privacyText,
  },
  {
    kind: 'privacy_sensitive',
    version: '2026.1',
    title: '身份证件信息单独同意书',
    body: '为核验身份，需要收集法定代表人、经办人及证书持有人的身份证件号码与证件图片。这些信息仅用于本次及后续证书业务的身份核验，加密保存，查看留痕，期满删除。您可以不同意，但将无法办理证书。',
  },
  {
    kind: 'risk_notice',
    version: '2026.1',
    title: '证书业务风险告知函',
    body: riskNoticeText,
  },
] as const;
