import { groupCode } from './groupCode.ts';
import styles from './GroupedCode.module.css';

/** A number in groups for the eye; the gaps are drawn, so it is copied, searched and read out ungrouped. */
export function GroupedCode({ code }: { code: string | null | undefined }) {
  if (!code) return <span>—</span>;
  return (
    <span data-part="code" className={styles.groupedCode}>
      {groupCode(code).map((group, index) => (
        <span key={index} className={styles.groupedCodePart}>
          {group}
        </span>
      ))}
    </span>
  );
}
