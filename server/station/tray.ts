import type { StationJob } from '../vocabulary/stationProtocol.ts';
import type { TokenReading } from '../vocabulary/tokenReading.ts';

/**
 * The job a token put into a tray is for: one begun with it, one bound to it, else the next unbound factory job if the
 * token is blank.
 */
export function nextFromTray(
  jobs: readonly StationJob[],
  token: Pick<TokenReading, 'serial' | 'blank' | 'initialized'>,
): StationJob | null {
  if (!token.initialized) return null;
  const factory = jobs.filter(({ mode, state }) => mode === 'factory' && state !== 'needs_attention');
  const bound = factory.find(({ tokenSerial }) => tokenSerial === token.serial);
  return (
    bound ??
    (token.blank ? factory.find(({ tokenSerial, state }) => tokenSerial === null && state === 'planned') : undefined) ??
    null
  );
}
