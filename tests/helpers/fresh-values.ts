/** An answer without the values that are new each time. */
export function withoutFresh(answer: unknown, fresh: readonly string[] = []): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value: unknown) => (fresh.includes(key) ? "fresh" : value));
}
