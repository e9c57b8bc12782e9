import type { ChallengePurpose } from '@vocabulary/challenges.ts';
import { useEffect, useRef, useState } from 'react';
import type { Locale } from '../i18n/locale.ts';
import styles from './Challenge.module.css';

const words: Readonly<Record<Locale, { title: string; insecure: string; lost: string }>> = {
  zh: {
    title: '人机验证',
    insecure: '此地址不能进行人机验证：请用 https 开头的地址打开本页，或联系客服。',
    lost: '人机验证没有加载成功，请检查网络后刷新页面。',
  },
  en: {
    title: 'Check against robots',
    insecure: 'The check against robots cannot run at this address: open the page by its https address, or call us.',
    lost: 'The check against robots could not be loaded. See to the network and reload the page.',
  },
};

/** Solves one challenge: by itself, and after a failure by a click or the space bar on its box. */
export function Challenge({
  purpose,
  locale,
  onSolved,
}: {
  purpose: ChallengePurpose;
  locale: Locale;
  onSolved: (solution: string) => void;
}) {
  const place = useRef<HTMLDivElement>(null);
  const solved = useRef(onSolved);
  // Browsers compute digests only for pages that came by https, or from the same machine.
  const [trouble, setTrouble] = useState<'insecure' | 'lost' | null>(globalThis.isSecureContext ? null : 'insecure');
  useEffect(() => {
    solved.current = onSolved;
  });
  useEffect(() => {
    const here = place.current;
    let gone = false;
    if (!globalThis.isSecureContext) return;
    import('./widget.ts').then(
      ({ newWidget }) => {
        if (!gone) here?.append(newWidget(purpose, locale, (solution) => solved.current(solution)));
      },
      () => setTrouble('lost'),
    );
    return () => {
      gone = true;
      here?.replaceChildren();
    };
  }, [purpose, locale]);
  return (
    <section className={styles.challenge} aria-label={words[locale].title}>
      <div ref={place} aria-live="polite" />
      {trouble && <p role="alert">{words[locale][trouble]}</p>}
    </section>
  );
}
