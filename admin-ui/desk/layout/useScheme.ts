import { useTheme } from '@mui/material/styles';
import { useLayoutEffect } from 'react';
import { showScheme } from '../../shared/theme/colourScheme.ts';

/** Gives the stylesheets the colour scheme that react-admin's theme has. */
export function useScheme(): void {
  const { mode } = useTheme().palette;
  useLayoutEffect(() => showScheme(mode), [mode]);
}
