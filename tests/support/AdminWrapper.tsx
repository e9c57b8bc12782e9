import type { ReactNode } from 'react';
import { AdminContext, memoryStore, ResourceDefinitionContextProvider, TestMemoryRouter } from 'react-admin';
import { authProvider } from '../../admin-ui/desk/api/authProvider.ts';
import { dataProvider } from '../../admin-ui/desk/api/dataProvider.ts';
import { newI18nProvider } from '../../admin-ui/desk/i18n/i18nProvider.ts';
import { newQueryClient } from '../../admin-ui/desk/queryClient.ts';
import { darkTheme, lightTheme } from '../../admin-ui/desk/theme.ts';

const resources = ['applications', 'payments', 'shipments', 'tokens', 'audit-events'];
const definitions = Object.fromEntries(resources.map((name) => [name, { name, hasList: true, hasShow: true }]));

interface Props {
  children: ReactNode;
  at?: string;
  onLocation?: (location: { pathname: string; search: string }) => void;
}

/** Everything a desk page needs: the real providers over whatever answers `fetch`, a store and a router in memory. */
export function AdminWrapper({ children, at = '/', onLocation }: Props) {
  const queryClient = newQueryClient();
  const queries = queryClient.getDefaultOptions().queries;
  queryClient.setDefaultOptions({ queries: { ...queries, retry: false } });
  return (
    <TestMemoryRouter initialEntries={[at]} {...(onLocation ? { locationCallback: onLocation } : {})}>
      <AdminContext
        {...{ dataProvider, authProvider, queryClient, lightTheme, darkTheme }}
        i18nProvider={newI18nProvider()}
        store={memoryStore()}
      >
        <ResourceDefinitionContextProvider definitions={definitions}>{children}</ResourceDefinitionContextProvider>
      </AdminContext>
    </TestMemoryRouter>
  );
}
