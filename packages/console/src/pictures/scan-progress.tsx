import type { ReactNode } from "react";
import { progressWords } from "./visit-words.ts";
import type { Visit } from "./visits.ts";
import "../styles/pictures.css";

/** How far a running scan is, and whether it still brings something. */
export function ScanProgress({
  progress,
  visits,
}: {
  /** From 0 to 1. */
  readonly progress: number;
  /** What it has stored so far: they come with its checkpoints. */
  readonly visits: readonly Visit[];
}): ReactNode {
  return (
    <div className="scan-progress">
      <progress aria-label="Progress of the scan" value={progress} max={1} />
      <span>{Math.floor(progress * 100)} %</span>
      <span className="muted">{progressWords(visits)}</span>
    </div>
  );
}
