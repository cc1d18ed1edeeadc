import { type Dispatch, type SetStateAction, useEffect, useState } from "react";

/**
 * As `useState`, for what somebody types: it is kept for the tab, so that neither a reload nor the way to the issuer
 * and back loses it. `parse` is given what was kept and says whether it is still of use.
 */
export function useDraft<Draft>(
  name: string,
  empty: Draft,
  parse: (kept: unknown) => Draft | undefined,
): [Draft, Dispatch<SetStateAction<Draft>>] {
  const key = `draft ${name}`;
  const [draft, setDraft] = useState<Draft>(() => parse(keptValue(key)) ?? empty);
  useEffect(() => {
    try {
      sessionStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // Above the browser's quota the page itself still has it.
    }
  }, [key, draft]);
  return [draft, setDraft];
}

function keptValue(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "null");
  } catch {
    return null;
  }
}
