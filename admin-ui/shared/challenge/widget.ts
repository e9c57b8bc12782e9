import 'altcha/external';
import 'altcha/altcha.css';
import Pbkdf2Worker from 'altcha/workers/pbkdf2?worker';
import { CHALLENGE_ALGORITHM, CHALLENGE_PATH, type ChallengePurpose } from '@vocabulary/challenges.ts';
import type { Locale } from '../i18n/locale.ts';
import { widgetWords } from './widgetWords.ts';

/**
 * The widget, in a part of its own that is loaded when the server asks for a challenge. It asks nobody but this server:
 * its workers and styles are files of ours, and it collects nothing about the person.
 */
globalThis.$altcha.algorithms.set(CHALLENGE_ALGORITHM, () => new Pbkdf2Worker());
globalThis.$altcha.defaults.set({ humanInteractionSignature: false, hideFooter: true, hideLogo: true });
for (const [language, words] of Object.entries(widgetWords)) globalThis.$altcha.i18n.set(language, words);

/** The widget for one challenge; it begins at once. `solved` gets the solution. */
export function newWidget(purpose: ChallengePurpose, locale: Locale, solved: (solution: string) => void): HTMLElement {
  const widget = document.createElement('altcha-widget');
  widget.setAttribute('auto', 'onload');
  widget.setAttribute('language', locale);
  widget.setAttribute('challenge', `${CHALLENGE_PATH}?purpose=${purpose}`);
  widget.addEventListener('verified', (event) => solved((event as CustomEvent<{ payload: string }>).detail.payload));
  return widget;
}
