import type { AccountChange } from '@vocabulary/staffChanges.ts';

interface AccountWords {
  changed: string;
  what: Record<AccountChange, string>;
  /** Between two changes. */
  and: string;
  doubt: string;
  seen: string;
}

/** Words of the notice of a changed account. Few people ever read it, so they are loaded with it and not before. */
export const accountWords: Readonly<Record<'zh' | 'en', AccountWords>> = {
  zh: {
    changed: '您的账号有变动',
    what: {
      name: '改了姓名',
      roles: '改了角色',
      projects: '改了项目范围',
      disabled: '停用了账号',
      enabled: '启用了账号',
      password: '重设了密码',
      totp: '重设了动态口令',
    },
    and: '、',
    doubt: '如果您不知道这些变动，请马上找管理员核实。',
    seen: '知道了',
  },
  en: {
    changed: 'Your account was changed',
    what: {
      name: 'changed the name',
      roles: 'changed the roles',
      projects: 'changed the projects',
      disabled: 'disabled it',
      enabled: 'enabled it',
      password: 'set a new password',
      totp: 'set a new authenticator',
    },
    and: ', ',
    doubt: 'If you do not know of this, ask an administrator at once.',
    seen: 'I have read this',
  },
};
