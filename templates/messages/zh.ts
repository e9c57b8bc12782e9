import type { MessageTemplate } from '../../server/vocabulary/messageStates.ts';

/**
 * The messages to applicants, in Chinese. {name} is filled in; {*name} is a secret that the outbox shows as dots. No
 * message ever carries a PIN.
 */
export const zhMessages: Readonly<Record<MessageTemplate, string>> = {
  verification_code: '【印信台】您的验证码是 {*code}，10 分钟内有效，请勿告诉他人。',
  agent_phone_code:
    '【印信台】有人在数字证书申请中把本号码填为经办人手机，确认码 {*code}，10 分钟内有效。如您不知情，请勿提供给他人。',
  submitted: '【印信台】您好，申请 {number} 已提交，我们会尽快审核。咨询 {hotline}',
  returned: '【印信台】{name}您好，申请 {number} 需要补充材料：{reasons}。请登录后修改并重新提交。咨询 {hotline}',
  taken_back: '【印信台】{name}您好，申请 {number} 已撤回修改，内容和图片都保留着，改好后请重新提交。咨询 {hotline}',
  rejected: '【印信台】{name}您好，申请 {number} 未通过：{reasons}。如有疑问请致电 {hotline}',
  closed:
    '【印信台】{name}您好，申请 {number} 已由工作人员关闭，不再办理：{reason}。已付款的会按规定退款。咨询 {hotline}',
  approved: '【印信台】{name}您好，申请 {number} 已通过审核，请登录查看后续步骤。咨询 {hotline}',
  payment_due: '【印信台】{name}您好，申请 {number} 待付款 {amount} 元，请登录完成付款并上传汇款底单。',
  payment_short: '【印信台】{name}您好，申请 {number} 已收到 {received} 元，还差 {missing} 元，请补足后上传汇款底单。',
  receipt_returned:
    '【印信台】{name}您好，申请 {number} 的汇款底单财务没有核对上：{reason}。请登录重新上传底单，不要重复付款。咨询 {hotline}',
  payment_confirmed: '【印信台】{name}您好，申请 {number} 的款项 {amount} 元已确认到账。',
  authorization_code:
    '【印信台】{name}您好，申请 {number} 的制证授权码：{*code}，{validity}内有效。请仅在制证或签收页面输入，勿转发他人。',
  shipped: '【印信台】{name}您好，申请 {number} 的 UKey 已寄出：{carrier} {tracking}。',
  tracking_corrected: '【印信台】{name}您好，申请 {number} 的快递单号更正为：{carrier} {tracking}，请以此为准。',
  ready_for_pickup: '【印信台】{name}您好，申请 {number} 的 UKey 已备好，请携带证件到 {place} 领取。',
  acceptance_due: '【印信台】{name}您好，收到 UKey 后请扫描随件单上的二维码完成签收，证书签收后才会生效。申请 {number}',
  certificate_active: '【印信台】{name}您好，申请 {number} 的证书已生效，请妥善保管 UKey 与 PIN 码。',
  token_gone:
    '【印信台】{name}您好，申请 {number} 中有一只 UKey 损坏或丢失，已停用。我们会重新制作，不再制作的会另行通知；其余 UKey 照常办理。咨询 {hotline}',
  token_given_up:
    '【印信台】{name}您好，申请 {number} 中有一只 UKey 不再制作，为它签发的证书不能使用；其余 UKey 照常办理。费用等问题请致电 {hotline}',
  draft_expiring: '【印信台】{name}您好，您的申请草稿 {number} 已很久没有修改，将于 {date} 清除。',
  // A mail: the first line is its subject.
  forms_by_mail: `【印信台】申请 {number} 要打印的表格
您好，这是申请 {number} 要打印的表格：{forms}。请打印后签字、盖章，再拍照上传。
表格在附件里；合计超过 10 MB 时不附文件，请登录后打开：{address}
表格里有个人信息，请妥善保管。如果您没有申请过，请删除本邮件。咨询 {hotline}`,
};
