import { useI18n } from '../../shared/i18n/I18n.tsx';
import { ToneMark } from '../../shared/state/ToneMark.tsx';
import type { Tone } from '../../shared/theme/tokens.ts';
import type { SaveState } from './draft.ts';
import { join } from '../../shared/theme/join.ts';
import styles from './SaveMark.module.css';

const tones: Record<SaveState, Tone> = {
  saved: 'done',
  saving: 'waiting',
  waiting: 'waiting',
  failed: 'due',
  conflict: 'due',
};

/** Shows whether the typed values are saved. */
export function SaveMark({ state }: { state: SaveState }) {
  const { t } = useI18n();
  const tone = tones[state];
  return (
    <span className={join(styles.saveMark, `tone-${tone}`)} role="status">
      <ToneMark tone={tone} /> {t(`save.${state === 'waiting' ? 'saving' : state}`)}
    </span>
  );
}
