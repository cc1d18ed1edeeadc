import { Component, type ReactNode } from "react";
import { Failure } from "../parts/failure.tsx";

type Props = {
  /** The page's path: another page is tried afresh. */
  readonly path: string;
  readonly children: ReactNode;
};
type State = { readonly error: unknown; readonly path: string };

/**
 * Keeps the frame and its menu where a page breaks, or where its script cannot be fetched: the network is away, or a
 * new version of the console has taken the old one's place. React tells of such errors to classes alone.
 */
export class PageBoundary extends Component<Props, State> {
  override state: State = { error: undefined, path: this.props.path };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps({ path }: Props, state: State): Partial<State> | null {
    return path === state.path ? null : { error: undefined, path };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return (
      <>
        <h1>The page could not be shown</h1>
        {/* What has failed once is not fetched again by the same page. */}
        <Failure error={this.state.error} retry={() => location.reload()} />
      </>
    );
  }
}
