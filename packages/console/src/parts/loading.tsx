import { type ReactNode, useEffect, useState } from "react";

/** ms before anything shows that it loads: what answers sooner never flickers */
const PATIENCE_MS = 300;

/** Says what is being loaded, once that takes longer than a moment. */
export function Loading({ what }: { readonly what: string }): ReactNode {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="loading" role="status">
      {isShown && (
        <>
          <span className="spinner" aria-hidden="true" /> Loading {what}…
        </>
      )}
    </div>
  );
}
