import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { expect } from 'vitest';
import { WorkbenchPage } from '../../../admin-ui/desk/workbench/WorkbenchPage.tsx';
import { AdminWrapper } from '../../support/AdminWrapper.tsx';
import type { FakeDesk } from './FakeDesk.ts';

const claimed = (desk: FakeDesk, id: number): Promise<void> =>
  waitFor(() => expect(desk.applications.get(id)?.assigneeId).toBe(1));
const decidable = async (): Promise<void> => {
  await waitFor(() => expect(screen.getByRole('button', { name: /通过/ })).toBeEnabled());
};

/** The workbench in a browser's hands: what its tests do and look at. */
export class OpenWorkbench {
  readonly desk: FakeDesk;
  pathname = '';
  constructor(desk: FakeDesk) {
    this.desk = desk;
  }

  open(at: string): ReturnType<typeof render> {
    return render(
      <AdminWrapper
        at={at}
        onLocation={(location) => {
          this.pathname = location.pathname;
        }}
      >
        <Routes>
          <Route path="/review" element={<WorkbenchPage />} />
          <Route path="/review/:id" element={<WorkbenchPage />} />
          <Route path="*" element={null} />
        </Routes>
      </AdminWrapper>,
    );
  }
  /** Opened at a case, which is claimed and may be decided. */
  async openReady(id: number): Promise<void> {
    this.open(`/review/${id}`);
    await this.ready(id);
  }
  async ready(id: number): Promise<void> {
    await this.title(id);
    await claimed(this.desk, id);
    await decidable();
  }
  nameOf(id: number): string {
    return this.desk.applications.get(id)?.organizationName ?? '';
  }
  title(id: number): Promise<HTMLElement> {
    return screen.findByRole('heading', { level: 2, name: this.nameOf(id) });
  }
}

export const press = (key: string, init: KeyboardEventInit = {}): void =>
  void fireEvent.keyDown(document.body, { key, ...init });
export const tickAll = (): void => {
  for (let n = 0; n < 13; n += 1) press(' ');
};
export const status = (): HTMLElement => document.querySelector<HTMLElement>('[data-part="status"]') as HTMLElement;
