/** What can be wrong in the audit, with the words shown to people. */
export const auditFaultWords = {
  event_hash: { zh: '有一条记录的内容被改过', en: 'an event was changed' },
  chain_link: { zh: '有一条记录接不上它的前一条', en: 'an event does not follow the one before it' },
  chain_gap: { zh: '有一条记录之前缺了记录', en: 'events before this one are missing' },
  seal_hash: { zh: '有一个封印的内容被改过', en: 'a seal was changed' },
  seal_link: { zh: '有一个封印接不上前一个封印', en: 'a seal does not follow the one before it' },
  seal_count: { zh: '封印下的记录多了或少了', en: 'events under a seal are missing or too many' },
  seal_root: { zh: '封印下的记录被换过', en: 'events under a seal were exchanged' },
  head_missing: {
    zh: '库外留存的封印在库里找不到：记录被截断或清空',
    en: 'a seal written down outside is not in the database: the record was cut or emptied',
  },
  head_differs: {
    zh: '库里的封印与库外留存的不同：记录被重算或重新封存',
    en: 'a seal differs from the one written down outside: the record was recomputed or sealed anew',
  },
  head_signature: {
    zh: '库外留存的封印签名不对：留存文件被改过，或签名密钥已更换',
    en: 'the signature of a seal written down outside is wrong: the file was changed, or the key is another one',
  },
  no_events: {
    zh: '已有申请，却没有任何审计记录：记录被清空',
    en: 'there are applications but no audit event at all: the record was emptied',
  },
} as const satisfies Record<string, { zh: string; en: string }>;
export type AuditFaultKind = keyof typeof auditFaultWords;
export const auditFaultKinds = Object.keys(auditFaultWords) as [AuditFaultKind, ...AuditFaultKind[]];
