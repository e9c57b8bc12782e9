/**
 * What can go wrong at the bench beside the desk's own error codes: code → how it goes on, what the page says (zh
 * first).
 * `reinsert` waits for the same token and goes on; `swap` waits for another one; `wait` goes on by itself; `pin` asks
 * again;
 * `retry` needs a person to press it; `staff` stops the job for the desk to look at.
 */
export const stationFaults = {
  token_removed: ['reinsert', '请重新插入同一只 UKey', 'Plug the same token in again'],
  token_wrong: [
    'reinsert',
    '这不是本任务的 UKey，请换回原来那只',
    'This is not the token of this job; put the right one back',
  ],
  token_unstable: ['reinsert', 'UKey 读取不稳定，请重新插入', 'The token cannot be read reliably; plug it in again'],
  token_not_blank: [
    'swap',
    '这只 UKey 里已有内容，请换一只空白的',
    'There is something on this token; use a blank one',
  ],
  token_unprepared: [
    'swap',
    '这只 UKey 还没有由制证中心准备过，请换一只',
    'This token was not prepared at the production centre; use another one',
  ],
  token_spoiled: [
    'swap',
    '这只 UKey 准备到一半被中断，已无法使用，请报损后换一只',
    'Initialising this token broke off and cannot be repaired; report it spoiled and use another one',
  ],
  slot_stuck: ['wait', 'UKey 没有响应，正在重新连接', 'The token does not answer; connecting again'],
  slot_busy: ['wait', '这个槽位正被另一个程序使用', 'Another program uses this slot'],
  desk_unreachable: ['wait', '暂时无法连接服务器，恢复后自动继续', 'The desk cannot be reached; it goes on by itself'],
  lease_lost: ['wait', '任务占用已超时，正在重新领取', 'The claim ran out; claiming again'],
  pin_wrong: ['pin', 'PIN 不正确，请重新输入', 'Wrong PIN; enter it again'],
  pin_final_try: ['pin', '只剩最后一次机会，输错会锁定 UKey，请确认后再输入', 'Last try: a wrong PIN locks the token'],
  pin_length: ['pin', 'PIN 的长度不符合要求', 'The PIN is too short or too long'],
  pin_characters: [
    'pin',
    'PIN 只能用英文字母和数字，不能有空格、标点或汉字',
    'A PIN holds letters A to Z and digits only, no blanks or signs',
  ],
  pin_weak: [
    'pin',
    'PIN 太容易被猜到：不要用重复或连续的数字、常见组合或 UKey 的序列号',
    "This PIN is easy to guess: no repeats, no runs, no common ones, nothing from the token's serial",
  ],
  pin_mismatch: ['pin', '两次输入的 PIN 不一致', 'The two PINs differ'],
  pin_locked: ['retry', 'UKey 已锁定，请办理解锁', 'The token is locked; it has to be unlocked'],
  token_broken: ['staff', '已报告 UKey 损坏', 'Reported: the token broke'],
  token_lost: ['staff', '已报告 UKey 丢失', 'Reported: the token was lost'],
  transport_pin_wrong: [
    'staff',
    'UKey 的出厂 PIN 与登记不符，请交工作人员处理',
    'The transport PIN is not the recorded one; hand the token to the staff',
  ],
  token_full: ['retry', 'UKey 存储空间不足', 'The token is full'],
  disk_full: [
    'retry',
    '这台电脑的磁盘已满，请腾出空间后再试',
    'The disk of this computer is full; make room and try again',
  ],
  token_driver: ['retry', 'UKey 驱动返回错误', 'The token driver failed'],
  driver_not_started: [
    'retry',
    '这个槽位的驱动无法启动，请检查工位配置（驱动程序、环境变量、目录）',
    'The driver of this slot does not start; check the settings of this station (module, environment, folder)',
  ],
  driver_missing: ['retry', '本机没有安装这种 UKey 的驱动', 'The driver of this token is not installed here'],
  signing_key_lost: [
    'staff',
    '签名密钥已丢失，任务已暂停，请联系工作人员',
    'The signing key is lost; the job was stopped',
  ],
  signing_key_unprotected: ['staff', 'UKey 没有保护签名密钥，任务已停止', 'The token does not protect the signing key'],
  certificate_differs: ['staff', 'UKey 里的证书与签发的不一致，任务已停止', 'Another certificate is on the token'],
  certificate_not_stored: ['staff', '证书没有写入 UKey，任务已停止', 'The token did not store the certificate'],
  encryption_key_wrong: [
    'staff',
    '加密密钥与证书不匹配，任务已停止',
    'The encryption key does not fit its certificate',
  ],
  encryption_key_unprotected: [
    'staff',
    'UKey 没有保护加密密钥，任务已停止',
    'The token does not protect the encryption key',
  ],
  transport_unsupported: ['staff', '这种 UKey 不支持所给的密钥导入方式', 'This token cannot import the key as sent'],
  foreign_key: ['staff', 'UKey 里有不属于本任务的密钥，任务已停止', "Somebody else's key is on the token"],
  station_failed: ['retry', '工位程序出错', 'The station program failed'],
} as const satisfies Record<string, readonly [next: StationFaultNext, zh: string, en: string]>;
export type StationFaultNext = 'reinsert' | 'swap' | 'wait' | 'pin' | 'retry' | 'staff';
export type StationFaultCode = keyof typeof stationFaults;
