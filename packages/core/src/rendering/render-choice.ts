/**
 * Which pages of a scan a browser renders, where there is one: none; those that only their scripts fill, within a share
 * of the scan's pages; or every page of HTML.
 */
export const RENDER_CHOICES = ["never", "auto", "always"] as const;
export type RenderChoice = (typeof RENDER_CHOICES)[number];

/** What holds where nobody chose. */
export const DEFAULT_RENDER_CHOICE: RenderChoice = "auto";

/**
 * Of so many pages of a scan one may be rendered unasked: a rendered page costs some hundred times what another one
 * does, so that a scan of shells costs ten times what a scan of pages does, and no more.
 */
const PAGES_A_RENDERING = 10;

/** Pages that a scan of at most `maxPages` may have rendered, those included where that fails. */
export function renderBudget(choice: RenderChoice, maxPages: number): number {
  if (choice === "never") return 0;
  return choice === "always" ? maxPages : Math.max(1, Math.floor(maxPages / PAGES_A_RENDERING));
}
