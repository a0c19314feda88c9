import { Component, type ReactNode } from 'react';
import { askAgain } from './lazy-part.tsx';

interface Props {
  readonly children: ReactNode;
  /** What stands there after a fault; `again` draws the children once more. */
  readonly instead: (error: unknown, again: () => void) => ReactNode;
}

/** Puts something else in the place of what threw, or whose code could not be had. */
export class Boundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentWillUnmount(): void {
    // What was left for its failure is asked for again when it is next opened.
    if (this.state.error !== null) askAgain();
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : this.props.instead(error, this.#again);
  }

  readonly #again = (): void => {
    askAgain();
    this.setState({ error: null });
  };
}
