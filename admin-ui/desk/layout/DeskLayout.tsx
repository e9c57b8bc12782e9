import { Suspense, useState, type ReactNode } from 'react';
import { SkipNavigationButton } from 'react-admin';
import { useLocation } from 'react-router';
import { lazyPage } from '../../shared/load/lazyPage.ts';
import { session } from '../api/session.ts';
import { useLiveUpdates } from '../api/useLiveUpdates.ts';
import { DeskHeader } from './DeskHeader.tsx';
import { GlobalSearch } from './GlobalSearch.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { PageSkeleton } from './PageSkeleton.tsx';
import { StepUpDialog } from './StepUpDialog.tsx';
import { useScans } from './useScans.ts';
import { useScheme } from './useScheme.ts';
import { useShortcuts } from './useShortcuts.ts';
import styles from './DeskLayout.module.css';

const OwnPasswordPage = lazyPage(() => import('../login/OwnPasswordPage.tsx').then((page) => page.OwnPasswordPage));

/** Who still has the password the desk made for him sees nothing but the page for choosing another. */
export function DeskLayout({ children }: { children: ReactNode }) {
  if (!session.get()?.firstPassword) return <WorkingDesk>{children}</WorkingDesk>;
  return (
    <Suspense fallback={<PageSkeleton />}>
      <OwnPasswordPage />
    </Suspense>
  );
}

/** Header and page, the dialogs that every page can open, and one connection for live updates. */
function WorkingDesk({ children }: { children: ReactNode }) {
  useScheme();
  const live = useLiveUpdates();
  const { pathname } = useLocation();
  const [searching, setSearching] = useState<string | null>(null);
  const [helping, setHelping] = useState(false);
  useShortcuts({ '/': () => setSearching(''), '?': () => setHelping(true) });
  useScans((word) => {
    // A dialog asks for something of its own; a scan beside its fields is dropped.
    if (!document.querySelector('[role="dialog"]')) setSearching(word);
  });

  return (
    <div className={styles.desk}>
      <SkipNavigationButton />
      <DeskHeader onSearch={() => setSearching('')} onHelp={() => setHelping(true)} live={live} />
      <main id="main-content" className={styles.main} tabIndex={-1}>
        <PageBoundary key={pathname.split('/')[1]}>
          <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
        </PageBoundary>
      </main>
      {searching !== null && <GlobalSearch first={searching} onClose={() => setSearching(null)} />}
      {helping && <HelpSheet onClose={() => setHelping(false)} />}
      <StepUpDialog />
    </div>
  );
}
