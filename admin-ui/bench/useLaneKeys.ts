import { useEffect } from 'react';
import common from './common.module.css';

/** A number key focuses that lane's first field or button, unless somebody is typing. */
export function useLaneKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
      if (event.target instanceof HTMLInputElement && event.target.type !== 'checkbox') return;
      const lane = document.querySelector(`[data-lane="${event.key}"]`);
      const target = lane?.querySelector<HTMLElement>(
        `input:not([disabled]), button.${common.primary}:not([disabled]), button:not([disabled])`,
      );
      if (target) event.preventDefault();
      target?.focus();
      lane?.scrollIntoView({ block: 'nearest' });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
