import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import { join } from '../../shared/theme/join.ts';
import common from '../layout/common.module.css';

/** The quality of the picture just sent; a bad one can be taken again at once. */
export function PhoneQuality({ word }: { word: string }) {
  const { t } = useI18n();
  const tone = word === 'ok' ? 'done' : 'due';
  return (
    <p className={join(`tone-${tone}`, common.quality)} role="status">
      <ToneMark tone={tone} /> {t(`quality.${word}`)}
    </p>
  );
}
