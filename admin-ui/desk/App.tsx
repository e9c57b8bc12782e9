import { Admin, CustomRoutes, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { authProvider } from './api/authProvider.ts';
import { dataProvider } from './api/dataProvider.ts';
import { applications } from './applications/index.ts';
import { auditEvents } from './auditEvents/index.ts';
import { certificates } from './certificates/index.ts';
import { DashboardPage } from './dashboard/DashboardPage.tsx';
import { newDeskStore } from './deskStore.ts';
import { newI18nProvider } from './i18n/i18nProvider.ts';
import { DeskLayout } from './layout/DeskLayout.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { LoginPage } from './login/LoginPage.tsx';
import { messages } from './messages/index.ts';
import { payments } from './payments/index.ts';
import { productionJobs } from './productionJobs/index.ts';
import { products } from './products/index.ts';
import { projects } from './projects/index.ts';
import { newQueryClient } from './queryClient.ts';
import { shipments } from './shipments/index.ts';
import { staff } from './staff/index.ts';
import { stations } from './stations/index.ts';
import { darkTheme, lightTheme } from './theme.ts';
import { tokens } from './tokens/index.ts';
import { WorkbenchPage } from './workbench/WorkbenchPage.tsx';

const queryClient = newQueryClient();
const i18nProvider = newI18nProvider();
const store = newDeskStore();

/** The contents page of the desk. */
export function App() {
  return (
    <BrowserRouter basename="/desk">
      <Admin
        {...{ dataProvider, authProvider, i18nProvider, queryClient, store, lightTheme, darkTheme }}
        layout={DeskLayout}
        loginPage={LoginPage}
        dashboard={DashboardPage}
        catchAll={NotFoundPage}
        requireAuth
        disableTelemetry
      >
        <Resource {...applications} />
        <Resource {...payments} />
        <Resource {...productionJobs} />
        <Resource {...shipments} />
        <Resource {...tokens} />
        <Resource {...certificates} />
        <Resource {...messages} />
        <Resource {...projects} />
        <Resource {...products} />
        <Resource {...stations} />
        <Resource {...staff} />
        <Resource {...auditEvents} />
        <CustomRoutes>
          <Route path="/review" element={<WorkbenchPage />} />
          <Route path="/review/:id" element={<WorkbenchPage />} />
        </CustomRoutes>
      </Admin>
    </BrowserRouter>
  );
}
