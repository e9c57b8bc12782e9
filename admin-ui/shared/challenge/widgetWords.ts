import type { Locale } from '../i18n/locale.ts';

/** What the widget says. Those of its words that belong to pictures and sounds, which are never asked, are left out. */
export const widgetWords: Readonly<Record<Locale, Record<string, string>>> = {
  zh: {
    label: '人机验证',
    loading: '正在准备验证…',
    verifying: '正在进行人机验证，约一两秒…',
    verified: '人机验证已通过',
    waitAlert: '正在验证，请稍候',
    error: '验证没有完成。请检查网络，再点一下上面的方框',
    expired: '验证已过期，请再点一下上面的方框',
    verificationRequired: '请先完成人机验证',
  },
  en: {
    label: 'Check against robots',
    loading: 'Preparing the check…',
    verifying: 'Checking that this is no robot, a second or two…',
    verified: 'The check against robots has passed',
    waitAlert: 'Checking, please wait',
    error: 'The check was not completed. See to the network, then click the box above again',
    expired: 'The check has expired; click the box above again',
    verificationRequired: 'Complete the check against robots first',
  },
};
