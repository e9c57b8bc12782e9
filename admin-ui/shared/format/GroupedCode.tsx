import { groupCode } from './groupCode.ts';
import './groupedCode.css';

/** A number in groups for the eye; the gaps are drawn, so it is copied, searched and read out ungrouped. */
export function GroupedCode({ code }: { code: string | null | undefined }) {
  if (!code) return <span>—</span>;
  return (
    <span className="grouped-code">
      {groupCode(code).map((group, index) => (
        <span key={index} className="grouped-code-part">
          {group}
        </span>
      ))}
    </span>
  );
}
