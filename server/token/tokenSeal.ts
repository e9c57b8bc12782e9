import { attributes, find, sealData } from './attributes.ts';
import type { TokenSession } from './TokenSession.ts';

export interface TokenSeal {
  label: string;
  application: string;
  value: Buffer;
}

/**
 * The e-seal as a data object, read back; `unsupported` where the module holds none (not an error: the desk asked for
 * what the token cannot do).
 */
export function ensureSeal(session: TokenSession, seal: TokenSeal): 'made' | 'found' | 'unsupported' {
  if (!session.profile.dataObjects) return 'unsupported';
  const present = session.find(find('data')).filter((object) => isSeal(session, object, seal));
  if (
    present.length === 1 &&
    present[0] !== undefined &&
    session.read(present[0], attributes.value)?.equals(seal.value)
  )
    return 'found';
  for (const outdated of present) session.destroy(outdated);
  session.create(sealData(seal.label, seal.application, seal.value));
  return 'made';
}

export function isSeal(session: TokenSession, object: Buffer, seal: Pick<TokenSeal, 'label' | 'application'>): boolean {
  const label = session.read(object, attributes.label)?.toString('utf8');
  return (
    label === seal.label &&
    session.read(object, attributes.application)?.toString('utf8').replace(/\0+$/, '') === seal.application
  );
}
