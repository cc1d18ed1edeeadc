import type { Page } from "playwright-core";

/** What a pointer can be put on. */
const CONTROLS = "a[href], button, input, select, textarea, summary, [role^=menuitem]";

/**
 * Gives back the names of controls that nobody can point at: brought into sight, something else lies above their
 * middle, or they are beyond an edge. Left out is what is made for the keyboard and screen readers alone, and what lies
 * below a dialog or a menu.
 */
const FIND_UNREACHABLE = `[...document.querySelectorAll(${JSON.stringify(CONTROLS)})].flatMap((control) => {
  if (!control.checkVisibility() || control.closest(".visually-hidden, .skip, [disabled]")) return [];
  const above = document.querySelector("[role=dialog], [role=menu]");
  if (above !== null && !above.contains(control)) return [];
  control.scrollIntoView({ block: "center", inline: "center" });
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  if (hit !== null && (control.contains(hit) || hit.contains(control))) return [];
  return [control.ariaLabel ?? control.textContent];
})`;

/** Whether the page would have to be scrolled sidewards, and which controls cannot be pointed at. */
export async function layoutFaults(page: Page): Promise<string[]> {
  const width = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
  const excess = Number(await page.evaluate(width));
  const unreachable: string[] = JSON.parse(
    String(await page.evaluate(`JSON.stringify(${FIND_UNREACHABLE})`)),
  );
  return [
    ...(excess > 0 ? [`${excess} pixels too wide`] : []),
    ...unreachable.map((name) => `cannot be pointed at: ${name}`),
  ];
}
