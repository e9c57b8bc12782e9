import type { ReactNode } from 'react';
import { join } from '../../shared/theme/join.ts';
import styles from './ChoiceCard.module.css';

interface Props {
  name: string;
  title: ReactNode;
  note?: ReactNode;
  aside?: ReactNode;
  checked: boolean;
  onChange: () => void;
  type?: 'radio' | 'checkbox';
  children?: ReactNode;
}

/** One of several choices, as a card that can be pressed anywhere. */
export function ChoiceCard({ name, title, note, aside, checked, onChange, type = 'radio', children }: Props) {
  return (
    <div className={join(styles.choice, checked && styles.choiceOn)}>
      <label className={styles.choiceLabel}>
        <input type={type} name={name} checked={checked} onChange={onChange} />
        <span className={styles.choiceWords}>
          <span className={styles.choiceTitle}>{title}</span>
          {note && <span className={styles.choiceNote}>{note}</span>}
        </span>
        {aside && <span className={styles.choiceAside}>{aside}</span>}
      </label>
      {checked && children}
    </div>
  );
}
