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

/** Until there is a token other than the one there now. */
export async function waitForAnother(slot: SlotHandle, inbox: Inbox): Promise<void> {
  const before = JSON.stringify(await slot.look());
  for (;;) {
    await inbox.pause(LOOK_MS);
    const token = await slot.look();
    if (token !== null && JSON.stringify(token) !== before) return;
  }
}
