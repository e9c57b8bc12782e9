import CheckIcon from '@mui/icons-material/Check';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { ListItemText, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { chosenOf, type Facet, type Filter } from './facets.ts';
import { join } from '../../shared/theme/join.ts';
import styles from './FacetChip.module.css';

interface Props {
  facet: Facet;
  filter: Filter;
  onToggle: (value: string) => void;
  onClear: () => void;
}

/** A chip that shows what is chosen, opens the choice, and can clear it. */
export function FacetChip({ facet, filter, onToggle, onClear }: Props) {
  const t = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const chosen = chosenOf(filter, facet.source);
  const words = facet.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  return (
    <span className={join(styles.facet, chosen.length > 0 && styles.facetOn)}>
      <button
        type="button"
        className={styles.facetButton}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        {facet.label}
        {words.length > 0 && <strong className={styles.facetWords}>{words.join(t('desk.comma'))}</strong>}
        <ExpandMoreIcon fontSize="small" />
      </button>
      {chosen.length > 0 && (
        <button
          type="button"
          className={styles.facetClear}
          aria-label={t('desk.filter.clearOne', { name: facet.label })}
          onClick={onClear}
        >
          ×
        </button>
      )}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {facet.options.map(({ value, label }) => (
          <MenuItem
            key={value}
            dense
            role="menuitemcheckbox"
            aria-checked={chosen.includes(value)}
            onClick={() => {
              onToggle(value);
              if (facet.single) setAnchor(null);
            }}
          >
            <ListItemText>{label}</ListItemText>
            <span className={styles.facetCheck}>{chosen.includes(value) && <CheckIcon fontSize="small" />}</span>
          </MenuItem>
        ))}
      </Menu>
    </span>
  );
}
