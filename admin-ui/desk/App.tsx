import CssBaseline from '@mui/material/CssBaseline';
import { Suspense, type ReactNode } from 'react';
import { AdminContext, CoreAdminUI, CustomRoutes, Resource, type I18nProvider } from 'react-admin';
import { BrowserRouter, Route } from 'react-router';
import { lazyPage } from '../shared/load/lazyPage.ts';
import { authProvider } from './api/authProvider.ts';
import { dataProvider } from './api/dataProvider.ts';
import { alarms } from './alarms/index.ts';
import { applications } from './applications/index.ts';
import { auditEvents } from './auditEvents/index.ts';
import { certificates } from './certificates/index.ts';
import { newDeskStore } from './deskStore.ts';
import { holidayNotices } from './holidayNotices/index.ts';
import { AuthenticationErrorPage } from './layout/AuthenticationErrorPage.tsx';
import { BrokenDesk } from './layout/BrokenDesk.tsx';
import { DeniedPage } from './layout/DeniedPage.tsx';
import { DeskLayout } from './layout/DeskLayout.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { PageSkeleton } from './layout/PageSkeleton.tsx';
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

const queryClient = newQueryClient();
const store = newDeskStore();

const DashboardPage = lazyPage(() => import('./dashboard/DashboardPage.tsx').then((page) => page.DashboardPage));
const LoginPage = lazyPage(() => import('./login/LoginPage.tsx').then((page) => page.LoginPage));
const Notices = lazyPage(() => import('./layout/Notices.tsx').then((page) => page.Notices));
const WorkbenchPage = lazyPage(() => import('./workbench/WorkbenchPage.tsx').then((page) => page.WorkbenchPage));

/** The routes of the desk. Sign-in, workbench, charts and each list are loaded separately. */
export function App({ i18nProvider }: { i18nProvider: I18nProvider }) {
  return (
    <BrowserRouter basename="/desk">
      <AdminContext {...{ dataProvider, authProvider, i18nProvider, queryClient, store, lightTheme, darkTheme }}>
        <CssBaseline enableColorScheme />
        <CoreAdminUI
          layout={DeskLayout}
          loginPage={<Later page={<LoginPage />} />}
          dashboard={DashboardPage}
          catchAll={NotFoundPage}
          error={BrokenDesk}
          loading={PageSkeleton}
          accessDenied={DeniedPage}
          authenticationError={AuthenticationErrorPage}
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
          <Resource {...alarms} />
          <Resource {...holidayNotices} />
          <Resource {...auditEvents} />
          <CustomRoutes>
            <Route path="/review" element={<WorkbenchPage />} />
            <Route path="/review/:id" element={<WorkbenchPage />} />
          </CustomRoutes>
        </CoreAdminUI>
        <Later page={<Notices />} />
      </AdminContext>
    </BrowserRouter>
  );
}

/** For pages outside the layout: nothing is shown until their files are loaded. */
function Later({ page }: { page: ReactNode }) {
  return <Suspense>{page}</Suspense>;
}
