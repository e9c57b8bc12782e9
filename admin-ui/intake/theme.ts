import { createTheme, type Theme } from '@mui/material/styles';
import { dialogActions } from '../shared/theme/dialogActions.ts';
import { mono, sans, schemes, type SchemeName } from '../shared/theme/tokens.ts';

/** The shared palette for phones: 16 px text, tall controls, one accent, no shadows. */
function intakeTheme(name: SchemeName): Theme {
  const scheme = schemes[name];
  return createTheme({
    palette: {
      mode: name,
      primary: { main: scheme.accent, dark: scheme['accent-strong'], contrastText: scheme['on-accent'] },
      error: { main: scheme.late, contrastText: name === 'dark' ? '#2b0a08' : '#ffffff' },
      warning: { main: scheme.due },
      success: { main: scheme.done },
      info: { main: scheme.mine },
      background: { default: scheme.bg, paper: scheme.surface },
      text: { primary: scheme.text, secondary: scheme.quiet },
      divider: scheme.line,
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: sans,
      fontSize: 16,
      allVariants: { letterSpacing: 0 },
      body1: { fontSize: '1rem', lineHeight: 1.6 },
      body2: { fontSize: '0.9375rem', lineHeight: 1.6 },
      button: { textTransform: 'none', fontWeight: 600, fontSize: '1rem' },
    },
    components: {
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: {
          root: { minHeight: 44, borderRadius: 10 },
          sizeLarge: { minHeight: 52, fontSize: '1.0625rem' },
          outlined: { borderColor: scheme.control },
        },
      },
      MuiButtonBase: { defaultProps: { disableRipple: false } },
      MuiTextField: { defaultProps: { fullWidth: true, variant: 'outlined' } },
      MuiOutlinedInput: {
        styleOverrides: { root: { background: scheme.surface }, notchedOutline: { borderColor: scheme.control } },
      },
      MuiInputLabel: { styleOverrides: { root: { color: scheme.quiet } } },
      MuiFormHelperText: { styleOverrides: { root: { fontSize: '0.875rem', marginInline: 2, lineHeight: 1.5 } } },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiDialog: {
        styleOverrides: {
          paper: { borderRadius: 14, border: `1px solid ${scheme.line}`, margin: 16, width: 'calc(100% - 32px)' },
          paperFullScreen: { margin: 0, width: '100%', borderRadius: 0, border: 0 },
        },
      },
      MuiDialogActions: dialogActions,
      MuiLinearProgress: { styleOverrides: { root: { borderRadius: 4, height: 6 } } },
      MuiCssBaseline: { styleOverrides: { code: { fontFamily: mono } } },
    },
  });
}

export const themes: Record<SchemeName, Theme> = { light: intakeTheme('light'), dark: intakeTheme('dark') };
