import { join } from '../../shared/theme/join.ts';
import styles from './Bones.module.css';

/** Grey lines in the shape of the content that is loading. */
export function Bones({ lines = 3 }: { lines?: number }) {
  return (
    <div className={styles.bones} aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <div key={index} className={join(styles.bone, styles[`bone-${index % 3}`])} />
      ))}
    </div>
  );
}
