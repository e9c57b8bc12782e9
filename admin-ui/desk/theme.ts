import { defaultDarkTheme, defaultLightTheme, type RaThemeOptions } from 'react-admin';
import { dialogActions } from '../shared/theme/dialogActions.ts';
import { mono, sans, schemes, type SchemeName } from '../shared/theme/tokens.ts';

/** react-admin's default theme in the desk's palette: flat, dense, one accent. */
function deskTheme(name: SchemeName): RaThemeOptions {
  const scheme = schemes[name];
  const base = name === 'dark' ? defaultDarkTheme : defaultLightTheme;
  const border = `1px solid ${scheme.line}`;
  return {
    ...base,
    palette: {
      mode: name,
      primary: { main: scheme.accent, dark: scheme['accent-strong'], contrastText: scheme['on-accent'] },
      secondary: { main: scheme.accent, contrastText: scheme['on-accent'] },
      error: { main: scheme.late, contrastText: name === 'dark' ? '#2b0a08' : '#ffffff' },
      warning: { main: scheme.due },
      success: { main: scheme.done },
      info: { main: scheme.mine },
      background: { default: scheme.bg, paper: scheme.surface },
      text: { primary: scheme.text, secondary: scheme.quiet },
      divider: scheme.line,
    },
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: sans,
      fontSize: 14,
      allVariants: { letterSpacing: 0 },
      button: { textTransform: 'none', fontWeight: 500 },
      body1: { fontSize: '0.875rem', lineHeight: 1.55 },
      body2: { fontSize: '0.875rem', lineHeight: 1.55 },
      caption: { fontSize: '0.8125rem' },
      h6: { fontSize: '1.0625rem', fontWeight: 600 },
    },
    components: {
      ...base.components,
      MuiButton: {
        defaultProps: { disableElevation: true, size: 'small' },
        styleOverrides: { root: { whiteSpace: 'nowrap' }, sizeSmall: { padding: '5px 12px', fontSize: '0.875rem' } },
      },
      MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiMenu: { styleOverrides: { paper: { border, boxShadow: '0 8px 24px rgb(0 0 0 / 18%)' } } },
      MuiDialog: { styleOverrides: { paper: { border, boxShadow: '0 16px 48px rgb(0 0 0 / 24%)' } } },
      MuiSnackbarContent: {
        styleOverrides: { root: { border, backgroundColor: scheme.surface, color: scheme.text } },
      },
      MuiDialogActions: dialogActions,
      MuiTableCell: {
        styleOverrides: {
          root: { borderColor: scheme.line, lineHeight: 1.5 },
          sizeSmall: { padding: '8px 12px' },
          head: { color: scheme.quiet, fontWeight: 500, whiteSpace: 'nowrap' },
        },
      },
      MuiTextField: { defaultProps: { size: 'small', fullWidth: true, variant: 'outlined' } },
      MuiOutlinedInput: { styleOverrides: { notchedOutline: { borderColor: scheme.control } } },
      MuiInputLabel: { styleOverrides: { root: { color: scheme.quiet } } },
      MuiTooltip: { defaultProps: { enterDelay: 400 } },
      MuiLink: { defaultProps: { underline: 'hover' } },
      MuiCssBaseline: { styleOverrides: { code: { fontFamily: mono } } },
    },
  };
}

export const lightTheme = deskTheme('light');
export const darkTheme = deskTheme('dark');
