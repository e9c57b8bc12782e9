/** The bench's own texts; faults speak for themselves in stationFaults.ts and errorCodes.ts. */
export const zh = {
  bench: {
    loading: '正在连接工位程序…', lost: '与工位程序的连接中断，正在重新连接…', deskAway: '暂时无法连接服务器，恢复后自动继续',
    signOut: '退出登录', language: 'English', dark: '深色', light: '浅色', tray: '托盘模式', trayOn: '托盘模式：插入空白 UKey 即自动制证',
    failed: '没有做到，请再试一次',
  },
  signIn: {
    staff: '制证员登录', applicant: '登录后为自己的 UKey 制证', login: '账号', password: '密码', totp: '动态口令', submit: '登录',
    phone: '手机号', code: '短信验证码', send: '获取验证码', sent: '已发送，%{seconds} 秒后可重发', elsewhere: '本工位正在另一个浏览器中使用；在这里登录会接管它。', demo: '演示登录',
  },
  lane: {
    slot: '槽位', looking: '正在查看槽位…', empty: '请插入 UKey', faulty: '这个槽位用不了', serial: '序列号', noSerial: '尚未编号', model: '型号',
    fresh: '全新的 UKey，还没有初始化', freshApplicant: '这只 UKey 还没有由制证中心准备，请换一只', prepare: '准备为空白介质', preparing: '正在初始化 UKey，请不要拔出…', prepared: '已备好，可以入库', prepareFailed: '没有准备好', next: '好的',
    choose: '请选择制证任务', chooseOne: '有一件任务可以制证', none: '目前没有可以制证的任务', noneForThis: '这只 UKey 没有待办任务', search: '扫描或输入申请号、单位名称', noMatch: '没有符合的任务', more: '还有 %{count} 件，请扫描申请号查找',
    begin: '开始制证', goOn: '继续制证', remaining: '共 %{count} 张', bound: '指定此 UKey', needsStaff: '已交工作人员处理',
    readCard: '读取证书', card: 'UKey 内的证书', noCertificates: '没有证书', until: '有效期至 %{date}', signing: '签名', encryption: '加密', other: '其他', close: '收起',
  },
  work: {
    steps: '进度', doing: '正在%{step}…', checking: '正在核对 UKey…', starting: '正在领取任务…', keepIn: '请不要拔出 UKey',
    done: '制证完成', replug: '请拔出 UKey，重新插入后即可使用', takeOut: '请拔出 UKey', left: '本申请还剩 %{count} 张', allDone: '本申请已全部制完', another: '插入下一只 UKey 即可继续',
    retry: '再试一次', putDown: '放下任务', attention: '任务已暂停，工作人员会处理', taken: '任务已由其他工位接手', insert: '请插入 UKey', expected: '应为 %{serial}', found: '现在是 %{serial}', code: '代码',
    stepState: { done: '已完成', current: '进行中', waiting: '未开始' },
  },
  code: { title: '请输入授权码', hint: '授权码在经办人的手机短信里', send: '发送授权码', resend: '重新发送', sentAt: '已于 %{time} 发送', none: '还没有发送授权码', confirm: '确定', left: '还可以试 %{count} 次', label: '授权码' },
  pin: {
    choose: '请持有人设置 PIN', chooseHint: '%{minimum} 到 %{maximum} 位，请自己输入并记住；任何人都不会向您索要 PIN', enter: '请输入 UKey 的 PIN', enterHint: '由持有人自己输入', first: '新 PIN', again: '再输入一次', pin: 'PIN', show: '显示', hide: '隐藏',
    confirm: '确定', lastTry: '我知道输错会锁定 UKey', differ: '两次输入不一致', tooShort: '至少 %{minimum} 位',
  },
} as const;
