import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { useEffect } from 'react';
import { BrowserRouter, Navigate, Outlet, Route, Routes, useLocation } from 'react-router';
import { I18n } from '../shared/i18n/I18n.tsx';
import { showScheme } from '../shared/theme/colourScheme.ts';
import { AcceptPage } from './accept/AcceptPage.tsx';
import { ApplicationPage } from './application/ApplicationPage.tsx';
import { ApplicationsPage } from './applications/ApplicationsPage.tsx';
import { CertificatesPage } from './certificates/CertificatesPage.tsx';
import { DeliveryPage } from './application/DeliveryPage.tsx';
import { OutboxPage } from './demo/OutboxPage.tsx';
import { HomePage } from './home/HomePage.tsx';
import { intakeMessages } from './i18n/messages.ts';
import { Boundary } from './layout/Boundary.tsx';
import { NotFoundPage } from './layout/NotFoundPage.tsx';
import { TopBar } from './layout/TopBar.tsx';
import { WaitingPage } from './layout/WaitingPage.tsx';
import { PayPage } from './pay/PayPage.tsx';
import { PhonePage } from './phone/PhonePage.tsx';
import { EnterPage } from './session/EnterPage.tsx';
import { SessionProvider, useSession } from './session/SessionContext.tsx';
import { themes } from './theme.ts';
import { useScheme } from './useScheme.ts';
import { ChoosePage } from './wizard/ChoosePage.tsx';
import { FillPage } from './wizard/FillPage.tsx';
import { MaterialsPage } from './materials/MaterialsPage.tsx';
import { SubmitPage } from './wizard/SubmitPage.tsx';

/** The contents page of the applicant's side. */
export function App() {
  const scheme = useScheme();
  useEffect(() => showScheme(scheme), [scheme]);
  return (
    <ThemeProvider theme={themes[scheme]}>
      <CssBaseline />
      <I18n messages={intakeMessages}>
        <SessionProvider>
          <BrowserRouter>
            <Routes>
              <Route
                path="/u/*"
                element={
                  <Boundary>
                    <PhonePage />
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
                  <Route path="accept" element={<AcceptPage />} />
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
  // The sections of one form share a page, and with it what has been typed.
  const page = pathname.split('/').slice(0, 4).join('/');
  return (
    <>
      <TopBar />
      <Boundary key={page}>
        <Outlet />
      </Boundary>
    </>
  );
}

/** Pages of one's own: who is not signed in does that first and then comes back to where he wanted to go. */
function SignedIn() {
  const { account } = useSession();
  const { pathname, search } = useLocation();
  if (account === undefined) return <WaitingPage />;
  if (account === null) return <Navigate to={`/sign-in?next=${encodeURIComponent(pathname + search)}`} replace />;
  return <Outlet />;
}
