import type { ApplicationState } from './applicationStates.ts';
import type { BusinessType } from './businessTypes.ts';
import type { PaymentMethod, PaymentState } from './paymentStates.ts';
import type { Stage } from './stages.ts';

/** Columns of the desk's export files: field, heading zh, heading en, and how the value is written. */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'time'
  | 'fen'
  | 'json'
  | 'status'
  | 'stage'
  | 'businessType'
  | 'paymentStatus'
  | 'paymentMethod'
  | 'yesNo';
export type ExportColumn = readonly [field: string, zh: string, en: string, kind?: ColumnKind];

export const exportColumns = {
  applications: [
    ['number', '申请编号', 'Number'],
    ['businessType', '业务类型', 'Business type', 'businessType'],
    ['projectName', '项目', 'Project'],
    ['organizationName', '机构名称', 'Organisation'],
    ['uscc', '统一社会信用代码', 'USCC'],
    ['agentName', '经办人', 'Agent'],
    ['agentPhoneMasked', '经办人手机', "Agent's phone"],
    ['status', '状态', 'Status', 'status'],
    ['stage', '环节', 'Stage', 'stage'],
    ['round', '轮次', 'Round', 'number'],
    ['tokenQuantity', '数量', 'Tokens', 'number'],
    ['totalFen', '金额（元）', 'Amount (CNY)', 'fen'],
    ['submittedAt', '提交时间', 'Submitted', 'time'],
    ['dueAt', '应办结时间', 'Due', 'time'],
    ['assigneeName', '审核人', 'Reviewer'],
    ['closedAt', '办结时间', 'Closed', 'time'],
  ],
  payments: [
    ['applicationNumber', '申请编号', 'Application'],
    ['organizationName', '机构名称', 'Organisation'],
    ['projectName', '项目', 'Project'],
    ['status', '状态', 'Status', 'paymentStatus'],
    ['refundDue', '应退款', 'Refund due', 'yesNo'],
    ['refundDueFen', '应退（元）', 'To refund (CNY)', 'fen'],
    ['method', '方式', 'Method', 'paymentMethod'],
    ['amountFen', '应收（元）', 'Due (CNY)', 'fen'],
    ['receivedFen', '实收（元）', 'Received (CNY)', 'fen'],
    ['refundedFen', '退款（元）', 'Refunded (CNY)', 'fen'],
    ['transferReference', '申报流水号', 'Reference reported'],
    ['receivedReference', '到账流水号', 'Reference on statement'],
    ['payerName', '申报付款人', 'Payer reported'],
    ['receivedPayer', '到账付款人', 'Payer on statement'],
    ['reportedAt', '申报时间', 'Reported', 'time'],
    ['confirmedAt', '到账时间', 'Confirmed', 'time'],
    ['confirmedByName', '确认人', 'Confirmed by'],
    ['refundedAt', '退款时间', 'Refunded at', 'time'],
    ['note', '备注', 'Note'],
  ],
  'audit-events': [
    ['id', '序号', 'Id', 'number'],
    ['at', '时间', 'Time', 'time'],
    ['type', '事件', 'Event'],
    ['applicationNumber', '申请编号', 'Application'],
    ['position', '链内序号', 'Position', 'number'],
    ['actorKind', '操作者类型', 'Actor'],
    ['actorId', '操作者编号', 'Actor id', 'number'],
    ['actorName', '操作者', 'Name'],
    ['requestId', '请求号', 'Request'],
    ['details', '内容', 'Details', 'json'],
    ['previousHash', '前一哈希', 'Previous hash'],
    ['hash', '哈希', 'Hash'],
  ],
} as const satisfies Record<string, readonly ExportColumn[]>;
export type ExportResource = keyof typeof exportColumns;

/** Values in Chinese files; English files show the codes. */
export const exportWords: {
  status: Record<ApplicationState, string>;
  stage: Record<Stage, string>;
  businessType: Record<BusinessType, string>;
  paymentStatus: Record<PaymentState, string>;
  paymentMethod: Record<PaymentMethod, string>;
  yesNo: Record<'true' | 'false', string>;
} = {
  status: {
    draft: '草稿',
    open: '办理中',
    returned: '待补正',
    completed: '已完成',
    rejected: '已驳回',
    withdrawn: '已撤回',
    closed: '已关闭',
  },
  stage: {
    proofing: '实名核验',
    payment: '付款',
    review: '初审',
    second_review: '复审',
    dispatch_blank: '寄送空白 UKey',
    production: '制证',
    dispatch: '发货',
    acceptance: '签收',
    revocation: '注销',
  },
  businessType: {
    new: '新领',
    renew: '续费延期',
    change: '变更',
    reissue: '补办',
    unlock: '解锁',
    revoke: '注销',
    redispatch: '改派',
  },
  paymentStatus: { due: '待付款', reported: '待确认', confirmed: '已到账', refunded: '已退款', cancelled: '已取消' },
  paymentMethod: { bank_transfer: '银行转账', alipay: '支付宝', wechat: '微信', none: '无' },
  yesNo: { true: '是', false: '否' },
};
