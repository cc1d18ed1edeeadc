/** What browsers leave out of a URL wherever it stands (URL Standard, 4.4). */
const NEVER_READ = /[\t\r\n]/g;

/** A path and query of this origin, whatever a text names: `//evil.example/` would lead to another one. */
export function ownPath(text: string): string {
  const path = text.replace(NEVER_READ, "").replace(/^[\\/]+/, "/");
  return path.startsWith("/") ? path : "/";
}
