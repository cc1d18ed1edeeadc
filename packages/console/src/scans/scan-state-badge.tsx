import type { ReactNode } from "react";
import type { Schema } from "../api/client.ts";
import { STATE_MEANING, scanState } from "./scan-state.ts";

/** A scan's state in one word, and what it means for whoever points at it. */
export function ScanStateBadge({ scan }: { readonly scan: Schema<"ScanSummary"> }): ReactNode {
  const state = scanState(scan);
  return (
    <span className={`badge state-${state}`} title={scan.error ?? STATE_MEANING[state]}>
      {state}
      {state === "running" && ` ${Math.floor(scan.progress * 100)} %`}
    </span>
  );
}
