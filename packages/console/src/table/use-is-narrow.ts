import { useSyncExternalStore } from "react";

/** A window in which two columns find room, as a telephone held upright: where styles stack what stands abreast too. */
const NARROW = "(max-width: 40rem)";

/** Whether the window is narrow now. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(NARROW).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(NARROW);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
