import { useEffect, useRef } from "react";

/** What keys do, by `KeyboardEvent.key`. */
export type Keys = Readonly<Record<string, () => void>>;

/**
 * Keys of the page: they work wherever nothing is typed, no button or link would take them, and no dialog is open.
 * WCAG 2.1.4 asks that single letters can be switched off or act on focus alone; ours do nothing that costs anything.
 */
export function useKeys(keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    function press(event: KeyboardEvent): void {
      const act = current.current[event.key];
      if (act === undefined || event.defaultPrevented || !isFree(event)) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function isFree({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return false;
  if (target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]")) return false;
  return !((key === "Enter" || key === " ") && target.closest("a, button, summary"));
}
