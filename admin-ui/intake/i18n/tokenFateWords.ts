import type { TokenFate } from '@vocabulary/tokenFate.ts';

interface FateWords {
  what: (product: string) => string;
  next: (hotline: string) => string;
}

/** Words for one of several tokens that is not there any more: rare, so they are loaded with the application's page. */
export const tokenFateWords: Readonly<Record<'zh' | 'en', Readonly<Record<TokenFate, FateWords>>>> = {
  zh: {
    gone: {
      what: (product) => `“${product}”的一只 UKey 损坏或丢失，已停用。`,
      next: () => '我们会重新制作；不再制作的，会另发短信告诉您。其余 UKey 照常办理。',
    },
    given_up: {
      what: (product) => `“${product}”的一只 UKey 不再制作。`,
      next: (hotline) => `其余 UKey 照常办理；为这一只签发过的证书不能使用。费用等问题请致电客服 ${hotline}。`,
    },
  },
  en: {
    gone: {
      what: (product) => `One token of “${product}” broke or was lost and is out of use.`,
      next: () => 'We make another; if not, we send you a message. The others go on.',
    },
    given_up: {
      what: (product) => `One token of “${product}” is not made any more.`,
      next: (hotline) =>
        `The others go on. Certificates issued for this one do not work. About its price, call ${hotline}.`,
    },
  },
};
