import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { Suspense, useEffect } from 'react';
import { BrowserRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { ACCEPTANCE_ROUTE, UPLOAD_ROUTE } from '@vocabulary/pagePaths.ts';
import { I18n } from '../shared/i18n/I18n.tsx';
import { lazyPage } from '../shared/load/lazyPage.ts';
import { showScheme } from '../shared/theme/colourScheme.ts';
import { intakeCatalogue } from './i18n/intakeCatalogue.ts';
import { Boundary } from './layout/Boundary.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { TopBar } from './layout/TopBar.tsx';
import { WaitingPage } from './layout/WaitingPage.tsx';
import { SessionProvider, useSession } from './session/SessionContext.tsx';
import { themes } from './theme.ts';
import { useScheme } from './useScheme.ts';

const AcceptPage = lazyPage(() => import('./accept/AcceptPage.tsx').then((page) => page.AcceptPage));
const ApplicationPage = lazyPage(() =>
  import('./application/ApplicationPage.tsx').then((page) => page.ApplicationPage),
);
const ApplicationsPage = lazyPage(() =>
  import('./applications/ApplicationsPage.tsx').then((page) => page.ApplicationsPage),
);
const CertificatesPage = lazyPage(() =>
  import('./certificates/CertificatesPage.tsx').then((page) => page.CertificatesPage),
);
const ChoosePage = lazyPage(() => import('./wizard/ChoosePage.tsx').then((page) => page.ChoosePage));
const DeliveryPage = lazyPage(() => import('./application/DeliveryPage.tsx').then((page) => page.DeliveryPage));
const EnterPage = lazyPage(() => import('./session/EnterPage.tsx').then((page) => page.EnterPage));
const FillPage = lazyPage(() => import('./wizard/FillPage.tsx').then((page) => page.FillPage));
const HomePage = lazyPage(() => import('./home/HomePage.tsx').then((page) => page.HomePage));
const MaterialsPage = lazyPage(() => import('./materials/MaterialsPage.tsx').then((page) => page.MaterialsPage));
const OutboxPage = lazyPage(() => import('./demo/OutboxPage.tsx').then((page) => page.OutboxPage));
const PayPage = lazyPage(() => import('./pay/PayPage.tsx').then((page) => page.PayPage));
const PhonePage = lazyPage(() => import('./phone/PhonePage.tsx').then((page) => page.PhonePage));
const SubmitPage = lazyPage(() => import('./wizard/SubmitPage.tsx').then((page) => page.SubmitPage));

/**
 * The routes of the applicant's side. Each page is loaded separately: a person who only looks does not load the form.
 */
export function App() {
  const scheme = useScheme();
  useEffect(() => showScheme(scheme), [scheme]);
  return (
    <ThemeProvider theme={themes[scheme]}>
      <CssBaseline />
      <I18n catalogue={intakeCatalogue}>
        <SessionProvider>
          <BrowserRouter>
            <Routes>
              <Route
                path={UPLOAD_ROUTE}
                element={
                  <Boundary>
                    <Suspense fallback={<WaitingPage />}>
                      <PhonePage />
                    </Suspense>
                  </Boundary>
                }
              />
              <Route element={<Shell />}>
                <Route index element={<HomePage />} />
                <Route path="sign-in" element={<EnterPage purpose="sign_in" />} />
                <Route path="register" element={<EnterPage purpose="register" />} />
                <Route path="demo/outbox" element={<OutboxPage />} />
                <Route element={<SignedIn />}>
                  <Route path="applications" element={<ApplicationsPage />} />
                  <Route path="applications/new" element={<ChoosePage />} />
                  <Route path="applications/:id" element={<ApplicationPage />} />
                  <Route path="applications/:id/choose" element={<ChoosePage />} />
                  <Route path="applications/:id/fill/:section?" element={<FillPage />} />
                  <Route path="applications/:id/materials" element={<MaterialsPage />} />
                  <Route path="applications/:id/submit" element={<SubmitPage />} />
                  <Route path="applications/:id/pay" element={<PayPage />} />
                  <Route path="applications/:id/delivery" element={<DeliveryPage />} />
                  <Route path="applications/:id/accept" element={<AcceptPage />} />
                  <Route path={ACCEPTANCE_ROUTE} element={<AcceptPage />} />
                  <Route path="certificates" element={<CertificatesPage />} />
                </Route>
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
          </BrowserRouter>
        </SessionProvider>
      </I18n>
    </ThemeProvider>
  );
}

function Shell() {
  const { pathname } = useLocation();
  // The sections of one form share one page, so that typed values stay when the section changes.
  const page = pathname.split('/').slice(0, 4).join('/');
  return (
    <>
      <TopBar />
      <Boundary key={page}>
        <Suspense fallback={<WaitingPage />}>
          <Outlet />
        </Suspense>
      </Boundary>
    </>
  );
}

/** Pages of an account. A visitor signs in first and is then brought to the page he asked for. */
function SignedIn() {
  const { account } = useSession();
  const { pathname, search } = useLocation();
  if (account === undefined) return <WaitingPage />;
  if (account === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return <Outlet />;
}
