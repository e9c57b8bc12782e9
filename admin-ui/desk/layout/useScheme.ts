import { useTheme } from '@mui/material/styles';
import { useLayoutEffect } from 'react';
import { showScheme } from '../../shared/theme/colourScheme.ts';

/** Keeps the stylesheets' colours in step with the theme react-admin has chosen. */
export function useScheme(): void {
  const { mode } = useTheme().palette;
  useLayoutEffect(() => showScheme(mode), [mode]);
}
