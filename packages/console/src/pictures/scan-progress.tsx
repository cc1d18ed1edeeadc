import type { ReactNode } from "react";
import "../styles/pictures.css";

/** How far a running scan is, from 0 to 1. */
export function ScanProgress({ progress }: { readonly progress: number }): ReactNode {
  return (
    <div className="scan-progress">
      <progress aria-label="Progress of the scan" value={progress} max={1} />
      <span>{Math.floor(progress * 100)} %</span>
    </div>
  );
}
