import type { Inbox } from './Inbox.ts';
import type { SlotHandle } from './slot/SlotHandle.ts';

const LOOK_MS = 300;

/**
 * Until the token with this serial (any, when none is bound yet) is in the slot; says meanwhile what is there instead.
 */
export async function waitForToken(
  slot: SlotHandle,
  inbox: Inbox,
  serial: string | null,
  say: (code: 'token_removed' | 'token_wrong') => void,
): Promise<void> {
  for (;;) {
    const token = await slot.look();
    if (token !== null && (serial === null || token.serial === serial)) return;
    say(token === null ? 'token_removed' : 'token_wrong');
    await inbox.pause(LOOK_MS);
  }
}

/**
 * Until there is a token other than the refused one, or that one has been taken out and put in again. What is in the
 * slot now may already be the other one; a chip without a number is known by the whole of its reading.
 */
export async function waitForAnother(
  slot: Pick<SlotHandle, 'look'>,
  inbox: Inbox,
  refused: string | null,
): Promise<void> {
  let token = await slot.look();
  let wasOut = token === null;
  const numbered = refused !== null && refused !== '';
  const before = JSON.stringify(token);
  for (;;) {
    const isOther = numbered ? token?.serial !== refused : JSON.stringify(token) !== before;
    if (token !== null && (wasOut || isOther)) return;
    await inbox.pause(LOOK_MS);
    token = await slot.look();
    wasOut ||= token === null;
  }
}
