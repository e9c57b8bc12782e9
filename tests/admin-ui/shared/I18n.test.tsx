import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Messages } from '../../../admin-ui/shared/i18n/Catalogue.ts';
import { I18n, useI18n } from '../../../admin-ui/shared/i18n/I18n.tsx';

function Counted() {
  const { t, locale, setLocale } = useI18n();
  return (
    <button type="button" lang={locale} onClick={() => setLocale('en')}>
      {t('cases', { smart_count: 2 })} {t('no.such')}
    </button>
  );
}
const show = (en: () => Promise<Messages>): void =>
  void render(
    <I18n catalogue={{ zh: { cases: '%{smart_count} 件' }, en }}>
      <Counted />
    </I18n>,
  );

describe('the texts of a page', () => {
  beforeEach(() => localStorage.removeItem('yinxin.locale'));

  it('begin in Chinese and fetch English when it is chosen; the page stays until then', async () => {
    let arrive: (texts: Messages) => void = () => undefined;
    show(() => new Promise((resolve) => (arrive = resolve)));
    fireEvent.click(screen.getByText('2 件 no.such'));
    expect(screen.getByText('2 件 no.such')).toBeInTheDocument();
    arrive({ cases: '%{smart_count} case |||| %{smart_count} cases' });
    expect(await screen.findByText('2 cases no.such')).toBeInTheDocument();
    await waitFor(() => expect(localStorage.getItem('yinxin.locale')).toBe('en'));
  });

  it('stay Chinese when English cannot be fetched', async () => {
    localStorage.setItem('yinxin.locale', 'en');
    show(() => Promise.reject(new Error('offline')));
    expect(await screen.findByText('2 件 no.such')).toBeInTheDocument();
  });
});
