import { useHistoryState } from "wouter/use-browser-location";

/** What an entry of the browser's history tells a list of contacts: which of them its reader comes back from. */
export type CameFrom = { readonly contact: string };

/** The id of the contact from whose page somebody came back to this list; undefined for who comes from elsewhere. */
export function useCameFrom(): string | undefined {
  const state: unknown = useHistoryState();
  if (typeof state !== "object" || state === null || !("contact" in state)) return undefined;
  return typeof state.contact === "string" ? state.contact : undefined;
}
