import type { Tone } from '../shared/theme/tokens.ts';

/** A UKey with its lamp in the lane's colour; an outline when none is plugged in. */
export function TokenPicture({ tone }: { tone: Tone | null }) {
  return (
    <svg
      className={`token-picture ${tone === null ? 'token-absent' : `tone-${tone}`}`}
      viewBox="0 0 120 56"
      width="120"
      height="56"
      aria-hidden="true"
    >
      <rect className="token-plug" x="86" y="15" width="28" height="26" rx="2" />
      <path className="token-contacts" d="M94 22h14M94 34h14" />
      <rect className="token-body" x="4" y="6" width="84" height="44" rx="12" />
      <circle className="token-hole" cx="20" cy="28" r="6" />
      <circle className="token-lamp" cx="68" cy="28" r="6" />
    </svg>
  );
}
