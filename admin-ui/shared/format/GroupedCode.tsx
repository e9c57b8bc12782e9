import { groupCode } from './groupCode.ts';
import styles from './GroupedCode.module.css';

/**
 * A number shown in groups. The gaps are made by style only, so that it is copied, searched and read out without them.
 */
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
