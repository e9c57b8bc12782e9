import { Component, type ReactNode } from 'react';
import { BrokenPage } from './BrokenPage.tsx';

/** A page with a fault says so and can be opened again; the rest of the screen stays. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? <BrokenPage /> : this.props.children;
  }
}
