/** The desk's own texts. English has the same keys (the type says so) and leaves the same gaps (a test says so). */
export const deskZh = {
  desk: {
    name: '印信台', language: 'zh', comma: '、', pair: '%{name}：%{value}',
    offline: '网络未连接，请检查网络后再试', retry: '再试一次', working: '正在处理…', exportCsv: '导出 CSV', active: '启用', inactive: '停用', round: '第 %{round} 轮',
    wrongMoney: '请输入金额，例如 580.00', wrongEntry: '请检查此项', dueToday: '今天 %{time} 到期', dueAt: '%{time} 到期',
    broken: { title: '页面出错了', words: '其他页面不受影响。请再试一次；如仍出错，请联系管理员。' },
    live: { lost: '实时更新已中断，正在重新连接' },
    nav: {
      label: '主菜单', more: '更多', review: '审核', applications: '申请', payments: '收款', productionJobs: '制证', shipments: '物流', tokens: '库存', certificates: '证书',
      messages: '消息', projects: '项目', products: '产品', stations: '工位', staff: '人员', auditEvents: '审计',
    },
    user: { light: '浅色界面', dark: '深色界面' },
    login: {
      title: '登录', words: '数字证书注册审核与制证工作台', login: '登录名', password: '密码', totp: '动态口令', totpHelp: '身份验证器上的 6 位数字', entering: '正在登录…',
      demo: '演示账号', demoWords: '点一下即以该身份登录，动态口令已填好。',
    },
    stepUp: { title: '请再次验证身份', words: '此操作会被记录。请输入身份验证器上当前的 6 位数字。', confirm: '验证', demo: '演示：填入当前口令 %{totp}' },
    search: {
      open: '搜索', hint: '申请号、机构名称、统一代码、UKey 序列号、运单号…', found: '搜索结果', short: '请至少输入两个字', running: '正在搜索…', none: '没有找到“%{text}”', failed: '这一类暂时搜不到', keys: '↑ ↓ 选择，Enter 打开',
    },
    help: {
      open: '快捷键', title: '快捷键',
      topics: { anywhere: '任何页面', list: '列表', review: '审核', picture: '图片' },
      keys: {
        search: '搜索', help: '打开本页', close: '关闭窗口', row: '上一行、下一行', open: '打开此行', nextCase: '下一件', previousCase: '上一件', tick: '当前项无误，到下一项', doubt: '当前项有问题', item: '上一项、下一项', number: '选择退回或驳回的原因',
        approve: '通过', return: '退回补正', reject: '驳回', send: '提交退回或驳回', hold: '挂起', note: '添加备注', queue: '收起或展开队列', picture: '上一张、下一张', turn: '向右旋转（Shift R 向左）', fit: '适合窗口', actual: '原始大小', zoom: '放大、缩小', invert: '反色', pan: '移动图片',
      },
    },
    filter: {
      clearOne: '清除“%{name}”', none: '没有符合条件的记录', noneWords: '可以放宽或清除筛选条件。', late: '已超时', today: '今天到期', mine: '我的', unclaimed: '无人领取', held: '挂起',
      searchApplications: '申请号、机构名称、统一代码', searchPayments: '机构名称、申请号、付款人', searchShipments: '机构名称、申请号、运单号', searchTokens: '序列号、标签号', searchJobs: '机构名称、申请号、序列号', searchCertificates: '持有人、证书序列号', searchMessages: '机构名称、申请号', searchStaff: '姓名、登录名',
    },
    pager: { label: '翻页', size: '每页', range: '%{from}–%{to}，共 %{total} 条', total: '共 %{total} 条' },
    empty: {
      applications: { title: '还没有申请', words: '申请人提交后会出现在这里。' }, payments: { title: '还没有款项', words: '需要付款的申请会出现在这里。' }, productionJobs: { title: '还没有制证任务', words: '审核和付款完成后会自动安排。' },
      shipments: { title: '没有需要寄送的包裹', words: '到了发货环节的申请会出现在这里。' }, tokens: { title: '库存里还没有 UKey', words: '收到新到的 UKey 后，请点“入库”登记序列号。' }, certificates: { title: '还没有证书', words: '制证完成后会出现在这里。' },
      messages: { title: '还没有消息', words: '发给申请人的短信和邮件会出现在这里。' }, projects: { title: '还没有项目', words: '请管理员先配置项目。' }, products: { title: '还没有产品', words: '请管理员先配置产品。' },
      stations: { title: '还没有工位', words: '工位首次连接后会出现在这里。' }, staff: { title: '还没有人员', words: '请点“新建人员”。' }, auditEvents: { title: '还没有审计记录', words: '每一次操作都会记在这里。' },
    },
    field: {
      status: '状态', actions: '操作', stage: '环节', businessType: '业务', due: '时限', assignee: '办理人', number: '申请号', organization: '机构', project: '项目', submittedAt: '提交时间', amount: '应收', received: '实收', refunded: '退款金额', method: '方式', payer: '付款人', reportedAt: '提交底单', confirmedAt: '到账时间',
      application: '申请', reference: '交易流水号', note: '备注', reason: '原因', contents: '内容', receiver: '收件人', address: '地址', tracking: '运单号', carrier: '承运商', pickupPoint: '自提点', handedOverTo: '领取人', dueAt: '期限', serial: '序列号', createdAt: '创建时间', updatedAt: '更新时间',
    },
    method: { bank_transfer: '银行转账', alipay: '支付宝', wechat: '微信支付', none: '无需付款' },
    payment: {
      receipt: '汇款底单', noReceipt: '没有底单', noReceiptWords: '申请人还没有上传汇款底单，请按银行流水核对。', facts: '款项', lines: '费用明细', total: '合计', differs: '金额不符',
      confirm: '确认到账', confirmTitle: '确认这笔款项已到账', confirmWords: '应收 %{amount}。确认后申请进入下一环节，并通知申请人。金额不一致的款项不能确认，请退回申请人核对。', referenceHelp: '银行流水上的编号，同一流水号只能确认一次', confirmed: '已确认到账',
      refund: '退款', refundTitle: '退款', refundWords: '将退还 %{amount}，此操作不能撤销，会记入审计。', refundedDone: '已退款', refundDue: '应退款', confirmedBy: '确认人',
      dispute: '退回底单', disputeTitle: '退回汇款底单', disputeWords: '底单与银行流水对不上时使用：款项回到“待付款”，请申请人重新提交底单。', disputed: '已退回底单',
    },
    shipment: {
      steps: '寄送进度', step: { prepare: '备货', pack: '打包', handOver: '交寄', pickUp: '领取', arrive: '送达' }, tokens: '包裹里的 UKey', delivery: '寄送信息', count: '已放入 %{taken} 只，需要 %{needed} 只', scan: '扫描或输入序列号', scanHelp: '扫描枪扫完自动放入', take: '放入', unprepared: '这只 UKey 还没有在工位备好，请换一只或先备好',
      pack: '打包完成', packWords: '确认包裹里的 UKey 与随件单一致。打包后不能再增减。', packDone: '已打包',
      handOver: '交寄', handOverWords: '填写后通知申请人。', handOverDone: '已交寄', pickupHelp: '核对领取人身份证件后填写姓名', trackingHelp: '扫描面单条码',
      deliver: '确认送达', deliverWords: '承运商已显示签收时使用。', deliverDone: '已确认送达', comeBack: '登记退件', comeBackWords: '包裹被退回时使用。UKey 会转为“已退回”，需要重新安排寄送。', comeBackDone: '已登记退件', slip: '打印随件单', slipWords: '随件单上的二维码供持有人签收，只在打包时生成一次，请现在打印并放入包裹。', slipLater: '打印随件单（无签收码）', remove: '取出', removed: '已取出',
    },
    token: {
      label: '标签号', model: '型号', prepared: '已备好', heldKey: '写过密钥', heldKeyYes: '是，不能再入库', facts: 'UKey', receivedAt: '入库时间', receive: '入库', receiveWords: '整箱登记：全部入库，或者一只也不入库。', serials: '序列号', serialsHelp: '每行一只：序列号，空格后可写标签号。可以直接用扫描枪连续扫描。', received: '已入库',
      spoil: '报损', spoilTitle: '报损 %{serial}', spoilWords: '报损后这只 UKey 不再使用，此操作不能撤销。', spoiled: '已报损', printPin: '打印密码信封', counted: '共 %{count} 只', twice: '重复：%{serials}',
    },
    job: {
      title: '制证任务', facts: '任务', steps: '制证记录', noSteps: '还没有开始写入', mode: '制证方式', product: '产品', subject: '证书主体', station: '工位', operator: '操作员', attention: '需处理', startedAt: '开始', doneAt: '完成', abandon: '放弃任务', abandonWords: '放弃后不再制作这只 UKey，已签发的证书会被注销。此操作不能撤销。', abandoned: '已放弃任务', goOn: '继续制证', goOnWords: '原因已排除：任务回到工位，从停下的步骤继续。', wentOn: '任务已回到工位', beginAnew: '换一只重新制证', beginAnewWords: '原 UKey 不再使用，已签发的证书会被注销，任务从头开始。', begunAnew: '任务已重新开始',
      step: { start: '开始', done: '完成', failed: '失败' },
    },
    attention: { token_wrong: '插入的不是指定的 UKey', token_not_blank: 'UKey 不是空白的', ca_refused: '证书系统拒绝了请求', certificate_mismatch: '签发的证书与审核内容不一致', proof_failed: '校验没有通过' },
    codeState: { none: '未发放', live: '有效', spent: '已使用', voided: '已作废', expired: '已过期', locked: '已锁定' },
    certificate: { role: '用途', holder: '持有人', serialNumber: '证书序列号', token: 'UKey', validity: '有效期', until: '有效期至 %{date}', facts: '证书', subject: '主题', issuer: '颁发者', notBefore: '生效时间', notAfter: '到期时间', activatedAt: '启用时间', algorithm: '算法', sha256: '指纹 SHA-256', pair: '配对证书', onHoldWords: '证书已写入 UKey，等待持有人签收后生效。' },
    message: { template: '内容', channel: '渠道', recipient: '收件人', body: '正文', acceptedAt: '发出时间', attempts: '发送次数', lastError: '最近错误', resend: '重新发送', resendWords: '将再次发送给 %{recipient}。', resendCodeWords: '将生成新的授权码发送给 %{recipient}，原授权码立即作废。', resent: '已安排重新发送' },
    project: { code: '代码', name: '名称', region: '地区', category: '类别', subProject: '子项目', marketRole: '市场主体', preset: '流程', hotline: '服务电话', facts: '项目', acceptance: '需要签收', uploadLimit: '单张图片上限', workflow: '办理环节', step: '第 %{number} 步', materials: '需要的材料' },
    preset: { A: '先付款，自助制证', B: '先审核，工位制证', C: '两级审核，工位制证', D: '实名核验' },
    product: { name: '产品', kind: '类型', subject: '证书主体', years: '年限', price: '价格', mediumFee: '介质费' },
    station: { name: '工位', kind: '类别', kinds: { staff: '工作人员', applicant: '申请人' }, slots: '插槽', lastSeenAt: '最近在线', here: '在线', away: '离线' },
    staff: {
      name: '姓名', roles: '角色', projects: '项目范围', allProjects: '全部项目', create: '新建人员', createWords: '审计员不能兼任其他角色；管理员不办理业务。密码由系统生成，只显示一次。', loginHelp: '小写字母和数字', created: '已新建人员', locked: '已锁定',
      turnOff: '停用', turnOffWords: '%{name}将立即退出，不能再登录。可以重新启用。', turnOn: '启用', turnOnWords: '%{name}可以重新登录。', changed: '已保存', reset: '重置登录', resetWords: '为%{name}生成新的密码和身份验证器，原来的立即失效。', wasReset: '已重置',
      loginTitle: '登录信息，只显示这一次', loginWords: '请当面交给%{name}：密码，以及用身份验证器扫描的二维码。', password: '密码', totpQr: '身份验证器二维码', loginDone: '已交付',
    },
    audit: { type: '事件', actor: '操作者', at: '时间', position: '链上位置', hash: '摘要', previousHash: '前一条摘要', request: '请求编号', seal: '封印', sealed: '已封印', unsealed: '等待封印', facts: '审计记录', details: '内容', verify: '校验审计链', whole: '完整：%{events} 条记录、%{seals} 个封印', broken: '发现异常：%{kind} #%{id}' },
    dashboard: {
      at: '更新于 %{at}', late: '哪些超时了', waiting: '哪些在等谁', week: '与上周有什么不同', noLate: '没有超时的申请', noWaiting: '没有等待处理的工作', moreLate: '还有 %{count} 件', what: '工作', whose: '等谁', count: '件数', lateCount: '%{count} 件超时', oldest: '最早', chart: '每天提交的申请', day: '日期', thisWeek: '本周', lastWeek: '上周', reasons: '本周退回与驳回的原因',
      more: '比上周多 %{count}%{percent}，上周 %{last}', less: '比上周少 %{count}%{percent}，上周 %{last}', same: '与上周相同，%{last}',
    },
    waiting: { proofing: '实名核验', payment: '等待付款', review: '初审', second_review: '复审', dispatch_blank: '寄送空白 UKey', production: '制证', dispatch: '发货', acceptance: '等待签收', revocation: '注销', returned: '等待补正', payment_to_confirm: '确认到账', refund_due: '待退款', job_attention: '制证需处理', message_failed: '消息发送失败' },
    measure: { submitted: '提交', approved: '通过', returned: '退回', rejected: '驳回', produced: '制证', shipped: '发货', completed: '办结' },
    weekday: { 0: '周日', 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六' },
    application: {
      review: '审核', stages: '办理环节', timeline: '经过', milestones: '只看要点', everything: '全部 %{count} 条', noTimeline: '还没有记录', hangers: '关联', item: '申请产品', code: '制证授权码', codeSent: '%{at} 发出', materials: '材料', noMaterials: '没有材料', notes: '备注', note: '备注', revealed: '查看%{name}：%{reason}', noteHelp: '仅工作人员可见', addNote: '添加备注', noteAdded: '已添加备注', form: '填写内容',
    },
    formSection: { organization: '机构', legalRepresentative: '法定代表人', agent: '经办人', subject: '持证人', invoice: '发票', delivery: '配送', other: '其他' },
    form: {
      organization: { name: '机构名称', uscc: '统一代码', address: '地址', phone: '电话', website: '网址' },
      legalRepresentative: { name: '法人姓名', documentType: '法人证件', idNumber: '法人证件号', phone: '法人电话' },
      agent: { name: '经办人姓名', documentType: '经办人证件', idNumber: '经办人证件号', phone: '经办人手机', email: '经办人邮箱' },
      subjects: { name: '持证人姓名', documentType: '持证人证件', idNumber: '持证人证件号', phone: '持证人电话' },
      invoice: { kind: '发票类型', taxpayerNumber: '纳税人识别号', bank: '开户行', bankAccount: '账号', address: '开票地址', phone: '开票电话' },
      delivery: { method: '配送方式', province: '省', city: '市', street: '街道', receiver: '收件人', phone: '收件电话', pickupPoint: '自提点' },
      change: { what: '变更事项', oldValue: '变更前', newValue: '变更后' },
      socialInsuranceNumber: '社保号', remark: '申请人留言',
    },
    choice: { ordinary: '普通发票', special: '专用发票', organization: '机构名称或统一代码', legal_representative: '法定代表人' },
    materialShort: {
      registration_form: '登记表', seal_specimen_form: '印章表', business_licence: '营业执照', legal_representative_id: '法人证件', agent_id_front: '经办人正面', agent_id_back: '经办人反面', authorisation_letter: '委托书', service_agreement: '协议', risk_notice: '告知函',
      change_proof: '变更证明', unlock_form: '解锁表', revocation_form: '注销表', written_explanation: '说明', subject_id: '持证人证件', transfer_receipt: '汇款底单',
    },
    reason: { whole: '整件申请', line: '%{target}：%{reason}', lineWithText: '%{target}：%{reason}（%{text}）' },
    reveal: { open: '查看%{name}', words: '完整号码显示一分钟。查看的人、时间和原因会被记录。', confirm: '查看' },
    evidence: { duplicate: '与申请 %{number} 的图片相同', lookalike: '与“%{name}”形近', sharpness: '清晰度 %{value}', phone: '另有 %{count} 件申请使用此手机号' },
    review: {
      queue: '队列', view: '队列范围', views: { all: '队列', mine: '我的', second: '复审' }, fold: '收起队列', unfold: '展开队列', queueWidth: '队列宽度', sideWidth: '核对栏宽度', more: '显示更多', mine: '我', others: '同事', noQueue: '队列是空的', noQueueWords: '新提交的申请会自动出现。',
      nothing: '没有待审核的申请', nothingWords: '新提交的申请会自动出现在左侧队列。', askAgain: '再看一次', wholeFile: '全部资料', notes: '%{count} 条备注',
      claiming: '正在领取，请稍候', notMine: '这件申请不由您办理，不能提交意见', taken: '%{name}正在办理', takenAt: '%{name}于 %{time} 领取，正在办理', nextCase: '下一件', elsewhere: '这件申请现在是“%{where}”，不需要您审核', onHold: '已挂起到 %{until}',
      panel: { check: '核对', return: '退回补正', reject: '驳回' }, progress: '已核对 %{done} 项，共 %{all} 项', noPicture: '没有对应的图片', noMaterialsWords: '请对照填写内容核对。',
      pictureItself: '图片', ok: '%{name}无误', problem: '%{name}有问题', okKey: '无误（空格）', problemKey: '有问题（D）', before: '上轮退回：%{reason}', oldValue: '原：%{value}',
      look: {
        any: '清晰、完整、真实', registration_form: '签字、日期、公章齐全，二维码一致', seal_specimen_form: '印章完整、清晰、不压线', business_licence: '有效期内，盖章', legal_representative_id: '有效期内，盖章', agent_id_front: '清晰、盖章', agent_id_back: '有效期内，盖章',
        authorisation_letter: '法人签章，授权期内', service_agreement: '盖章页齐全', risk_notice: '已签署盖章', change_proof: '登记机关出具，内容对应', unlock_form: '盖章', revocation_form: '盖章', written_explanation: '盖章，说明清楚', subject_id: '有效期内，盖章', transfer_receipt: '金额、户名可读',
      },
      results: '自动检查', seen: '已留意', passed: '%{count} 项通过', approve: '通过', return: '退回', reject: '驳回', backToCheck: '返回核对', send: { return: '退回补正', reject: '驳回申请' },
      returnWords: '申请人会看到下列原因，并且只能修改这些项目。', rejectWords: '驳回后申请结束，不能撤销；已付的费用会安排退款。请选择原因。', reasonText: '补充说明（可不填）', reasonTextOf: '%{name}的补充说明', addTarget: '添加需要改正的项目…', comment: '给申请人的话（可不填）',
      hold: '挂起', holdWords: '挂起后暂不计入待办，时限照常计算。原因会记入备注，方便同事接手。', holdUntil: '挂起到', held: '已挂起', releaseHold: '解除挂起', releaseHoldWords: '原定挂起到 %{until}。解除后立即回到审核队列。', holdReleased: '已解除挂起',
      holdFor: { hours: '两小时后', tomorrow: '明天 9:00', days: '三天后 9:00', week: '一周后 9:00' }, override: '我已核实，转复审后放行',
      sending: '正在提交：%{name}', decidedNext: '%{name} 已%{outcome}，不可撤销 · 下一件：%{next}', decidedLast: '%{name} 已%{outcome}，不可撤销 · 队列已清空', refused: '%{name} 没有提交成功：%{message}。已填写的内容都在。',
      gap: { open_items: '还有 %{count} 项没有核对', problems: '有 %{count} 项标为有问题，请退回补正', blocking: '有 %{count} 项必须通过的检查未通过，不能通过', unacknowledged: '还有 %{count} 项检查需要确认“已留意”', no_reason: '请先选择原因', problem_without_reason: '还有 %{count} 项没有选择原因' },
      key: { approve: 'A', return: 'S', reject: 'X', nextCase: 'J', picture: '[ ]', turn: 'R' }, hint: { approve: '通过', return: '退回', reject: '驳回', nextCase: '下一件', picture: '换图', turn: '旋转' },
    },
  },
};

/** Same keys, other words. */
export type DeskMessages = typeof deskZh;
