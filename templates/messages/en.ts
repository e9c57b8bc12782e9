import type { MessageTemplate } from '../../server/vocabulary/messageStates.ts';

/** The same messages in English. */
export const enMessages: Readonly<Record<MessageTemplate, string>> = {
  verification_code: '[Yinxin] Your verification code is {*code}. It is valid for 10 minutes; tell nobody.',
  agent_phone_code:
    '[Yinxin] This number was named as the agent of a certificate application. Code {*code}, valid for 10 minutes. If you know nothing of it, give it to nobody.',
  submitted: '[Yinxin] Application {number} has been submitted and will be reviewed soon. Hotline {hotline}',
  returned:
    '[Yinxin] {name}: application {number} needs more: {reasons}. Sign in, correct it and submit again. Hotline {hotline}',
  taken_back:
    '[Yinxin] {name}: application {number} was taken back to be corrected. Hand it in again afterwards. Hotline {hotline}',
  rejected: '[Yinxin] {name}: application {number} was not accepted: {reasons}. Hotline {hotline}',
  closed:
    '[Yinxin] {name}: our staff closed application {number}: {reason}. A payment is refunded by the rules. Hotline {hotline}',
  approved:
    '[Yinxin] {name}: application {number} has passed review. Sign in to see what comes next. Hotline {hotline}',
  payment_due: '[Yinxin] {name}: CNY {amount} is due for application {number}. Pay and upload the transfer receipt.',
  payment_short: '[Yinxin] {name}: CNY {received} came for application {number}; CNY {missing} is still missing.',
  receipt_returned:
    '[Yinxin] {name}: finance could not match the receipt for {number}: {reason}. Upload it again; do not pay twice. {hotline}',
  payment_confirmed: '[Yinxin] {name}: CNY {amount} for application {number} has arrived.',
  authorization_code:
    '[Yinxin] {name}: authorization code for application {number}: {*code}, valid for {validity}. Type it only on the bench or acceptance page.',
  shipped: '[Yinxin] {name}: the token of application {number} is on its way: {carrier} {tracking}.',
  tracking_corrected:
    '[Yinxin] {name}: the tracking number of application {number} was wrong; the right one is {carrier} {tracking}.',
  ready_for_pickup:
    '[Yinxin] {name}: the token of application {number} is ready at {place}. Bring your identity document.',
  acceptance_due:
    '[Yinxin] {name}: when the token arrives, scan the code on its slip to accept it. The certificates become active then. Application {number}',
  certificate_active:
    '[Yinxin] {name}: the certificates of application {number} are active. Keep the token and its PIN safe.',
  token_gone:
    '[Yinxin] {name}: a token of application {number} broke or was lost. We make another or tell you if not; the others go on. Hotline {hotline}',
  token_given_up:
    '[Yinxin] {name}: a token of application {number} is not made any more and its certificates do not work; the others go on. Hotline {hotline}',
  draft_expiring: '[Yinxin] {name}: your draft {number} has not been touched for long and will be erased on {date}.',
  forms_by_mail: `[Yinxin] Forms to print
These are the forms of application {number}: {formsEnglish}. Print them, sign and stamp them, then upload pictures of them.
They are attached; where they come to more than 10 MB none is attached, and you open them after signing in: {address}
They hold personal data, so keep them safe. If you have applied for nothing, delete this mail. Hotline {hotline}`,
};
