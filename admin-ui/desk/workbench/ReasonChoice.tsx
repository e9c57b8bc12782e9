import type { ReasonRow } from '@presenters/decision.ts';
import { useTranslate } from 'react-admin';
import { reasonLabel } from '../applications/reasonWords.ts';
import { reasonsFor } from './reasonTargets.ts';
import styles from './ReasonChoice.module.css';

interface Props {
  targetKind: ReasonRow['targetKind'];
  chosen: readonly string[];
  numbered: boolean;
  onToggle: (code: ReasonRow['code']) => void;
}

/** The fitting reasons of the closed list. In the list that the number keys act on, they show their numbers. */
export function ReasonChoice({ targetKind, chosen, numbered, onToggle }: Props) {
  const t = useTranslate();
  return (
    <div className={styles.reasonChoice}>
      {reasonsFor(targetKind).map(({ code }, index) => (
        <button
          key={code}
          type="button"
          className={styles.reasonChip}
          aria-pressed={chosen.includes(code)}
          onClick={() => onToggle(code)}
        >
          {numbered && <kbd>{index + 1}</kbd>}
          {reasonLabel(code, t)}
        </button>
      ))}
    </div>
  );
}
