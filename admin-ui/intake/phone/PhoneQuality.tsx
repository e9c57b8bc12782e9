import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ToneMark } from '../../shared/state/ToneMark.tsx';

/** What we think of the picture just sent; a bad one can be taken again while the paper still lies there. */
export function PhoneQuality({ word }: { word: string }) {
  const { t } = useI18n();
  const tone = word === 'ok' ? 'done' : 'due';
  return (
    <p className={`tone-${tone} quality`} role="status">
      <ToneMark tone={tone} /> {t(`quality.${word}`)}
    </p>
  );
}
