/**
 * A part of a URL without its percent-encoding; as it stands where its octets are of another charset than UTF-8: the
 * ASCII letters in it can still be read.
 */
export function decodeComponent(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
