import type { intakeZh } from './intake.zh.ts';

/** The applicant's pages in English: the same keys as `intake.zh.ts`, or it does not compile. */
export const intakeEn: typeof intakeZh = {
  common: { brand: 'Yinxin', menu: 'Menu', loading: 'Loading', retry: 'Try again', next: 'Next', back: 'Back', save: 'Save', cancel: 'Cancel', close: 'Close', copy: 'Copy', copied: 'Copied', colon: ': ', in: ' (%{text})' },
  error: {
    offline: 'No connection. What you typed is still here; try again when you are online.', wait: 'A little too fast; try again in %{seconds} seconds', triesLeft: 'The code is wrong; %{count} tries left', tooLarge: 'The picture is larger than %{mb} MB; make it smaller', number: 'Number for the hotline: ',
    brokenTitle: 'Something went wrong on this page', broken: 'What you typed has been saved. Reload to go on.', reload: 'Reload', notFoundTitle: 'No such page', notFound: 'The address may be mistyped, or what was here has moved.',
  },
  home: {
    title: 'Apply for a digital certificate', lead: 'Fill in and photograph on your phone or computer; your token comes after review. We tell you what comes next at every step.', begin: 'Begin', continue: 'Been here before? Sign in',
    prepare: 'Have these at hand', steps: 'Four steps, about 15 minutes', after: 'You can leave at any time; everything is saved as you go.',
    paper: { licence: 'Business licence', legal: "The legal representative's ID card", agent: "The agent's ID card (yours)", seal: 'The company seal, for the printed form' },
    step: { choose: 'the platform and the certificates', fill: 'organisation, legal representative, agent', materials: 'photograph and upload', submit: 'check and hand in' },
  },
  enter: {
    signIn: 'Sign in', register: 'Register', signOut: 'Sign out', signInTitle: 'Sign in', registerTitle: 'Register', phone: 'Mobile number', phoneHelp: 'For signing in and for messages about your application', phoneWrong: 'Enter an eleven-digit mobile number', code: 'Code from the message', demo: 'The demo sends no real messages; see',
    lead: { phone: 'Enter your number and we send you a code.', code: 'A code was sent to %{phone}; it is valid for 10 minutes.', unregistered: '%{phone} has no account yet. Choose below and you are registered.' },
    go: { phone: 'Send me a code', code: 'Confirm', unregistered: 'Register' },
    resend: 'Send again', resendIn: 'Send again in %{seconds} s', otherPhone: 'Another number', haveAccount: 'Registered already?', noAccount: 'First time here?',
    who: 'For whom do you apply?', kind: { organization: 'An organisation', individual: 'Myself' }, kindNote: { organization: 'Company, public body, association', individual: 'A personal certificate in your own name' },
  },
  step: { label: 'Steps', choose: 'Choose', fill: 'Fill in', materials: 'Papers', submit: 'Submit', done: 'done' },
  applications: { title: 'My applications', new: 'Apply for a certificate', empty: 'No applications yet', emptyHelp: 'Press the button below to begin; it takes about 15 minutes.', waits: 'Waiting for you (%{count})', others: 'Others (%{count})', unnamed: 'No name yet', submittedOn: 'Submitted %{date}', startedOn: 'Begun %{date}' },
  task: { continue: 'Go on', supplement: 'Make the changes', pay: 'Pay', produce: 'Write the certificate', accept: 'Accept the parcel', wait: 'Waiting', none: 'My certificates' },
  choose: {
    projectTitle: 'Where will you use it?', projectLead: 'Choose the platform the certificate is for.', productsTitle: 'Which certificates?', productsLead: 'Choose one or more and how many.', search: 'Search platforms', region: 'Region', allRegions: 'All regions', none: 'Nothing can be applied for at the moment.', noneFound: 'Nothing found; try another word.',
    from: 'from %{price}', other: 'Change', flow: 'Order of steps', days: 'Our part takes about %{days} working days in all.', papers: '%{count} papers to upload', products: 'Certificates', productNote: '%{years} year(s) · token %{medium} · %{subject}',
    subject: { organization: 'in the name of the organisation', legal_representative: 'for the legal representative', person: 'for a person you name later' },
    quantity: 'Quantity', quantityOf: 'Quantity of %{name}', fewer: 'Fewer of %{name}', more: 'More of %{name}', total: 'Total',
  },
  consent: { title: 'Consent to identity data', lead: 'Next we ask for identity numbers. Please read this and consent to it separately.', yes: 'I consent', no: 'I do not', version: 'Version %{version}' },
  field: { name: 'Name', documentType: 'Document', idNumber: 'Document number', phone: 'Mobile' },
  fill: {
    title: { organization: 'Organisation', legalRepresentative: 'Legal representative', agent: 'Agent', subjects: 'Holders', invoice: 'Invoice', delivery: 'How it reaches you' },
    lead: { organization: 'As on the business licence.', legalRepresentative: 'As on the identity document.', agent: 'Who handles this. Messages and codes go to this phone.', subjects: 'Each personal certificate names who uses it.', invoice: 'An electronic invoice follows the payment.', delivery: 'We post the token, or you collect it.' },
    part: 'Part %{part} of %{of}', optional: ' (optional)', good: 'Checked', usccHelp: '18 characters, typed once; we check for slips', nameHelp: 'The full name as on the licence', addressHelp: 'The registered address', idHelp: '18 characters; the last may be X', agentPhoneHelp: 'A phone you have with you',
    similarName: 'Another organisation has a name that looks much like this. Check name and code again; if they are right, go on.', hasCertificate: 'This organisation already has a certificate on this platform. If something changed or the token was lost, call us first; you need not apply anew.', individual: 'You apply for yourself. Without an organisation, leave this empty and press Next.',
    sameAsLegal: 'Same as the legal representative %{name}', subject: 'Holder', holderOf: 'Holder %{number} · %{product}', holderIs: 'It is %{name}', refused: '%{smart_count} entry still needs attention. |||| %{smart_count} entries still need attention.', later: 'Skip for now', toMaterials: 'Next: papers', closedTitle: 'This has been submitted', closed: 'It cannot be changed now. You can follow it.', toApplication: 'To the application',
  },
  save: { saved: 'Saved', saving: 'Saving…', failed: 'Not saved yet; saved when you are online', conflict: 'Another tab is changing this too' },
  conflict: { title: 'Two tabs differ', lead: 'This application was changed in another tab as well. Choose what to keep.', mine: 'typed here', theirs: 'typed in the other tab', settle: 'Save my choice' },
  returned: { here: 'The reviewer asks you to change:' },
  invoice: {
    title: 'Invoice', titleName: 'Invoice title', kind: 'Kind of invoice', kinds: { ordinary: 'Ordinary', special: 'Special VAT' }, kindNote: { ordinary: 'Right for most', special: 'For deduction by general taxpayers; needs bank details' },
    taxpayerNumber: 'Taxpayer number', taxpayerHelp: 'If empty we use %{uscc}', bank: 'Bank', bankAccount: 'Account number', address: 'Registered address', phone: 'Registered phone',
  },
  delivery: {
    title: 'Delivery', method: 'Delivery', methods: { prepaid: 'Courier, prepaid', collect: 'Courier, you pay on arrival', pickup: 'Collect it' }, methodNote: { prepaid: 'Postage is paid now', collect: 'Pay the courier', pickup: 'We message you when it is ready; bring your ID' }, collectPrice: 'On arrival', free: 'Free',
    pickupPoint: 'Where to collect', receiver: 'Receiver', phone: "Receiver's mobile", province: 'Province', city: 'City', street: 'Street and number', sameAsAgent: 'To the agent %{name}', change: 'Change delivery', changeLead: 'Possible until it is packed.', tooLate: 'It is packed and cannot be changed. Call us to have it sent elsewhere.', dearer: 'This costs %{amount} more and the fee has been paid. Please call %{hotline}.',
  },
  materials: {
    title: 'Upload papers', lead: 'Phone photographs will do: all four corners in, text sharp.', documents: 'Documents', forms: 'Stamped forms', drop: 'Drop pictures here, several at once', several: 'Choose several', byPhone: 'Use my phone', take: 'Take or choose a picture', more: 'Add another', retake: 'Again', retakeOne: 'Take %{name} again', remove: 'Remove', removeOne: 'Remove %{name}', look: 'Look at %{name}',
    given: 'Uploaded', required: 'To upload', optional: 'Optional', again: 'Upload again', better: 'Better again', coming: 'Uploading', drop1: 'Cancel', progress: 'Upload of %{name}', nextMissing: '%{smart_count} missing; look ahead |||| %{smart_count} missing; look ahead', state: { preparing: 'Preparing…', sending: 'Uploading…', checking: 'Checking sharpness…' },
  },
  materialHelp: {
    registration_form: 'Print, have the agent sign, stamp with the company seal, photograph the whole page.', seal_specimen_form: 'Stamp clearly inside the box, off its lines.', business_licence: 'Original or duplicate, all four corners in.', legal_representative_id: "The legal representative's ID; stamp a copy.", agent_id_front: 'The side with the portrait.', agent_id_back: 'The side with the emblem.', authorisation_letter: 'The stamped letter of authorisation.', service_agreement: 'The signed and stamped page.',
    risk_notice: 'The signed and stamped page.', change_proof: 'Proof of change from the business register.', unlock_form: 'Sign, stamp, photograph the whole page.', revocation_form: 'Sign, stamp, photograph the whole page.', written_explanation: 'Explain and stamp.', subject_id: "The portrait side of the holder's ID.", transfer_receipt: 'The bank slip, or a screenshot of the finished transfer; amount and payee must be readable.',
  },
  sample: { good: 'Like this: whole and sharp', no_stamp: 'Not: no stamp', cut: 'Not: cut off', glare: 'Not: glare', dark: 'Not: too dark' },
  quality: { ok: 'Sharp, good to use', blurry: 'A little blurred; hold still and try again', dark: 'Too dark; try again by a window', overexposed: 'Too bright or glaring; try another angle', low_resolution: 'Too small to read; go closer', no_qr: "The form's QR code is not in the picture; take the whole page", no_seal: 'No red stamp found; is it stamped?' },
  documents: { title: 'Download, print and stamp', download: 'Open the files below; they are filled in for you', sign: 'Print, have the agent sign, stamp', photograph: 'Photograph the whole page and upload it below', open: 'Open' },
  assign: { title: 'What is this picture? |||| What are these %{smart_count} pictures?', lead: 'We guessed by order; change what is wrong.', none: 'Leave this one out', go: 'Upload' },
  phoneDialog: { title: 'Upload from your phone', lead: 'Scan with the camera or WeChat; no sign-in needed.', label: 'QR code for the phone', until: 'Valid until %{time}', arrived: '%{smart_count} picture here |||| %{smart_count} pictures here', link: 'link', done: 'Done' },
  phone: { title: 'Take pictures', lead: 'Papers of %{name}; valid until %{time}.', take: 'Take a picture', given: '%{smart_count} sent |||| %{smart_count} sent', done: 'When you are done, go on at the computer; this page may be closed.' },
  submit: {
    title: 'Check and submit', againTitle: 'Check and submit again', lead: 'Look it over; if all is right, submit. A reviewer checks it then.', leadFaults: 'A few things are missing, then you can submit.', go: 'Submit', again: 'Submit again', missing: '%{smart_count} thing is missing |||| %{smart_count} things are missing', agreements: 'Agreements', accept: 'I have read and accept “%{title}”', read: 'Read', readOne: 'Read “%{title}”', agree: 'I accept', tickFirst: 'Please accept the agreements first',
  },
  summary: { products: 'Certificates and cost', project: 'Platform', name: 'Name', uscc: 'Credit code', address: 'Address', materials: 'Papers', noMaterials: 'Nothing uploaded yet', to: 'To', change: 'Change', changeOne: 'Change %{title}' },
  fee: { medium: 'Token', shipping: 'Postage' },
  application: { number: 'Application', submitted: 'Submitted', submittedHelp: 'We message the agent when something happens; you can look here at any time.', line: 'Progress', summary: 'What was submitted', filled: 'What was typed so far', hotline: 'Need help? Call' },
  now: {
    you: 'Your turn', we: 'We are at work', over: 'Result', next: 'Next: ', due: 'By %{time}',
    draft: 'Finish and submit', returned: 'Change what is named and submit again', payment_due: 'Pay %{amount}', payment_check: 'Confirming your payment', proofing: 'Proving identity', in_review: 'Reviewing', second_review: 'Second review', blank_to_ship: 'Sending the token', to_produce: 'Write the certificate when the token is here', producing: 'Making the certificates', to_ship: 'Preparing the parcel', to_accept: 'Check the tokens and accept', revoking: 'Revoking', completed: 'All done', rejected: 'Not approved', withdrawn: 'Withdrawn',
  },
  nowHelp: {
    draft: 'What you typed is saved; just go on.', returned: 'Only these need changing; leave the rest.', payment_due: 'Pay by bank transfer, then upload the slip.', payment_check: 'Finance usually needs 1–2 working days.', proofing: 'Watch for a message.', in_review: 'Each item is checked. If something is wrong it comes back to you; nothing is lost.', second_review: 'Another reviewer checks again.', blank_to_ship: 'We send you a blank token; its tracking number appears here.',
    to_produce: 'When the token arrives, plug it in, open the station program, sign in with your phone, enter the code and set your own PIN. You write the certificate yourself; nobody can do it for you.', producing: 'Staff are writing your certificates; then they are sent.', to_ship: 'The tracking number appears here.', to_accept: 'The certificates work only after you accept: only the holder may control the keys.', revoking: 'The certificate cannot be used afterwards.', completed: 'The certificates are active. Keep token and PIN safe.', rejected: 'The reasons are below. Call us with questions; you may apply again.', withdrawn: 'This application has ended. You may apply again.',
  },
  line: { withdrawn: 'Withdrawn', submitted: 'Submitted', returned: 'Change and submit again', yours: 'your turn', due: 'by %{time}', days: 'about %{smart_count} working day |||| about %{smart_count} working days', proofing: 'Identity proofing', payment: 'Payment', review: 'Review', second_review: 'Second review', dispatch_blank: 'Token sent', production: 'Production', production_self: 'You write the certificate', dispatch: 'Dispatch', acceptance: 'Acceptance', revocation: 'Revocation' },
  code: { none: 'Writing needs a code, sent to %{phone}.', noneAccept: 'Accepting needs a code, sent to %{phone}.', live: 'A code was sent to %{phone}; valid until %{time}.', expired: 'The last code has run out; get a new one.', locked: 'Too many wrong tries; get a new code.', spent: 'The code has been used.', send: 'Send a code', resend: 'Send a new code' },
  parcel: { title: 'Parcel', number: 'tracking number', handedOver: 'Sent', accepted: 'Accepted', state: { planned: 'Being prepared', packed: 'Packed', ready: 'Ready to collect', handed_over: 'On its way', delivered: 'Delivered', returned: 'Came back', cancelled: 'Cancelled' } },
  money: { title: 'Cost', total: 'Total', reported: 'Slip sent', confirmed: 'Received', refunded: 'Refunded', refundComing: 'What was paid will be refunded.' },
  pay: {
    title: 'Pay', lead: 'Transfer the amount, then upload the slip.', nothing: 'There is nothing to pay now.', account: 'Transfer to', holder: 'Account holder', bank: 'Bank', number: 'Account', remark: 'Remark', remarkHelp: 'Please give the remark: finance finds your payment by it.', receipt: 'Transfer slip', takeReceipt: 'Take or choose the slip', otherReceipt: 'Another one', receiptMissing: 'Upload the slip first',
    payer: "Payer's name", payerHelp: 'As on the slip', reference: 'Transaction number (optional)', referenceHelp: 'As on the slip', done: 'I have transferred', again: 'Update the slip', reported: 'We have your slip and are confirming it. You can replace it here.', disputed: 'Finance could not match it:',
  },
  accept: {
    title: 'Accept the tokens', lead: 'Open the parcel and compare each serial number. Accept only when all match.', notYet: 'The parcel has not been sent; it cannot be accepted yet.', tick: 'Compare and tick the token |||| Compare and tick all %{smart_count} tokens', differs: 'Something missing or different? Do not accept; call %{hotline}.', code: 'Authorization code', codeWhy: "It goes to the agent's phone alone and shows that it is you.", codeLabel: 'Enter the code', go: 'Accept; certificates become active', notFound: 'No parcel of yours was found. Sign in with the phone you applied with and scan the slip again.',
    doneTitle: 'Accepted', done: 'The certificates are active', pins: 'PINs', tokens: 'Accepted tokens', pinLetter: 'PINs come separately, in a sealed letter.',
  },
  pin: { before: 'The PIN is shown once. Have paper ready and nobody behind you.', reveal: 'Show the PIN', isThis: 'PIN of this token:', keep: 'Note it and change it to your own soon. Tell nobody; staff never ask.', noted: 'I have noted it', shown: 'The PIN has been shown. If it is forgotten, apply for unlocking.' },
  certificates: { title: 'My certificates', ofApplication: 'Certificates', lead: 'Each token holds a pair: one to sign, one to encrypt.', empty: 'No certificates yet', emptyHelp: 'They appear here when an application is done.', until: 'valid until %{date}', validity: 'Validity', issuer: 'Issuer', onHoldWhy: 'Active after you accept: only the holder may control the keys.', toApplication: 'Accept', soon: '%{count} days left; renew in time.', over: 'Expired.' },
  withdraw: { draft: 'Delete the draft', open: 'Withdraw', draftTitle: 'Delete this draft?', title: 'Withdraw this application?', draftMeans: 'What was typed and uploaded can no longer be used.', means: 'The application ends and cannot be brought back. Open payments and parcels are cancelled.', refund: 'What was paid will be refunded.', reported: 'If you have transferred already, finance refunds it after checking.', keep: 'Not now' },
  outbox: { title: 'Demo messages', short: 'Demo messages', lead: 'The demo sends nothing; every message is here.', empty: 'No messages yet', notDemo: 'This is not the demo.' },
};
