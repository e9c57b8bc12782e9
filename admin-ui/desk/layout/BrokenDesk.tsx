import { BrokenPage } from './BrokenPage.tsx';

/** A fault outside every page. The URL may be part of the cause, so "try again" keeps it. */
export function BrokenDesk({ resetErrorBoundary }: { resetErrorBoundary: (args: unknown) => void }) {
  return <BrokenPage onRetry={() => resetErrorBoundary(undefined)} />;
}
