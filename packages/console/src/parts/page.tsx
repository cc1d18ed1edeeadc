import { type ReactNode, useEffect } from "react";

/** A page of the console: its title stands above it and in the browser's tab. */
export function Page({
  title,
  actions,
  children,
}: {
  readonly title: string;
  /** What can be done with all of it; at the title's end. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  useEffect(() => {
    document.title = `${title} · Contact Scanner`;
  }, [title]);
  return (
    <>
      <div className="page-head">
        <h1>{title}</h1>
        {actions}
      </div>
      {children}
    </>
  );
}
