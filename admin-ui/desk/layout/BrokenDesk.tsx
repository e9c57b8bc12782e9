import { BrokenPage } from './BrokenPage.tsx';

/** A fault outside every page. The address may have led to it, so trying again keeps the address. */
export function BrokenDesk({ resetErrorBoundary }: { resetErrorBoundary: (args: unknown) => void }) {
  return <BrokenPage onRetry={() => resetErrorBoundary(undefined)} />;
}
