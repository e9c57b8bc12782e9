interface MailWords {
  title: string;
  how: string;
  address: string;
  wrong: string;
  send: string;
  sent: (address: string) => string;
  junk: string;
}

/** Words of sending the forms to an e-mail address: loaded with the page of the materials and not before. */
export const mailWords: Readonly<Record<'zh' | 'en', MailWords>> = {
  zh: {
    title: '要把表格发到邮箱？',
    how: '填一个邮箱，上面要签字的表格会以 PDF 附件发过去。表格里有个人信息，请只填自己或同事的邮箱。',
    address: '收件邮箱',
    wrong: '邮箱格式不正确，例如 name@example.com',
    send: '发送',
    sent: (address) => `已发往 ${address}，一般几分钟内收到。`,
    junk: '几分钟后没收到，请看看垃圾邮件文件夹，或核对邮箱后再发一次。',
  },
  en: {
    title: 'To have the forms sent to an e-mail address?',
    how: 'Enter an address: the forms above that need a signature go there as PDF files. They hold personal data, so enter only your own address or a colleague’s.',
    address: 'E-mail address',
    wrong: 'An address looks like name@example.com',
    send: 'Send',
    sent: (address) => `Sent to ${address}; it usually arrives within minutes.`,
    junk: 'If it does not come within minutes, look into the junk folder, or check the address and send it again.',
  },
};
