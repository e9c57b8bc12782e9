import type { ReactNode } from 'react';

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

/** One of several, as a card that is all one target. */
export function ChoiceCard({ name, title, note, aside, checked, onChange, type = 'radio', children }: Props) {
  return (
    <div className={`choice${checked ? ' choice-on' : ''}`}>
      <label className="choice-label">
        <input type={type} name={name} checked={checked} onChange={onChange} />
        <span className="choice-words">
          <span className="choice-title">{title}</span>
          {note && <span className="choice-note">{note}</span>}
        </span>
        {aside && <span className="choice-aside">{aside}</span>}
      </label>
      {checked && children}
    </div>
  );
}
