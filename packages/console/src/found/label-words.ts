/** `human_resources` as people write it. */
export function labelWords(label: string | null): string | null {
  return label === null ? null : label.replaceAll("_", " ");
}
