/** A count with its word: `1 contact`, `2 contacts`, `0 contacts`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
