/** A number with its noun: `1 page`, `1,200 pages`. The interface is English in any browser, and so are its numbers. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
