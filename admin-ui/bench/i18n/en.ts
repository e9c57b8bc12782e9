import type { zh } from './zh.ts';

type Same<T> = { readonly [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

export const en: Same<typeof zh> = {
  bench: {
    loading: 'Connecting to the station…', lost: 'The station does not answer; connecting again…', deskAway: 'The desk cannot be reached; it goes on by itself',
    signOut: 'Sign out', language: '中文', dark: 'Dark', light: 'Light', tray: 'Tray', trayOn: 'Tray: every blank token put in is produced by itself',
    failed: 'That did not work; try again',
  },
  signIn: {
    staff: 'Operator sign-in', applicant: 'Sign in to produce your own token', login: 'Login', password: 'Password', totp: 'One-time password', submit: 'Sign in',
    phone: 'Mobile number', code: 'Verification code', send: 'Send code', sent: 'Sent; again in %{seconds} s', elsewhere: 'Another browser uses this station; signing in here takes it over.', demo: 'Demo sign-in',
  },
  lane: {
    slot: 'Slot', looking: 'Looking at the slot…', empty: 'Plug in a token', faulty: 'This slot does not work', serial: 'Serial', noSerial: 'No number yet', model: 'Model',
    fresh: 'A new token, not initialised yet', freshApplicant: 'This token was not prepared by the desk; use another one', prepare: 'Prepare as a blank', preparing: 'Initialising; leave the token in…', prepared: 'Ready for stock', prepareFailed: 'Not prepared', next: 'OK',
    choose: 'Choose a job', chooseOne: 'One job is waiting', none: 'No job is waiting', noneForThis: 'No job is waiting for this token', search: 'Scan or type application number or name', noMatch: 'No job matches', more: '%{count} more; scan the application number',
    begin: 'Begin', goOn: 'Continue', remaining: '%{count} certificate |||| %{count} certificates', bound: 'For this token', needsStaff: 'With the staff',
    readCard: 'Read certificates', card: 'Certificates on the token', noCertificates: 'No certificates', until: 'valid until %{date}', signing: 'Signing', encryption: 'Encryption', other: 'Other', close: 'Close',
  },
  work: {
    steps: 'Progress', doing: '%{step}…', checking: 'Checking the token…', starting: 'Claiming the job…', keepIn: 'Leave the token in',
    done: 'Done', replug: 'Take the token out; plug it in again to use it', takeOut: 'Take the token out', left: '%{count} left in this application', allDone: 'All of this application are done', another: 'Plug in the next token to go on',
    retry: 'Try again', putDown: 'Put down', attention: 'Stopped; the staff will look at it', taken: 'Another station took this job over', insert: 'Plug in a token', expected: 'expected %{serial}', found: 'found %{serial}', code: 'Code',
    stepState: { done: 'done', current: 'in progress', waiting: 'not begun' },
  },
  code: { title: 'Enter the authorization code', hint: 'It is in a text message on the agent\'s phone', send: 'Send the code', resend: 'Send again', sentAt: 'Sent at %{time}', none: 'No code was sent yet', confirm: 'OK', left: '%{count} try left |||| %{count} tries left', label: 'Authorization code' },
  pin: {
    choose: 'The holder chooses a PIN', chooseHint: '%{minimum} to %{maximum} characters, typed and remembered by the holder; nobody will ever ask for it', enter: 'Enter the token\'s PIN', enterHint: 'Typed by the holder', first: 'New PIN', again: 'Once more', pin: 'PIN', show: 'Show', hide: 'Hide',
    confirm: 'OK', lastTry: 'I know that a wrong PIN locks the token', differ: 'The two differ', tooShort: 'At least %{minimum} characters',
  },
};
