/** The buttons of a dialog end where the fields and words above them end. */
export const dialogActions = { styleOverrides: { root: { padding: '0 24px 20px' } } };
