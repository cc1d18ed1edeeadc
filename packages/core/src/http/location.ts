/**
 * A header with a URL in it (Location, Refresh, Link) as it was meant. It arrives with one character for each byte.
 * Bytes that are UTF-8 become the letters they stand for; others go back to the server as they came, percent-encoded,
 * as browsers do.
 */
export function readableLocation(location: string): string {
  if (!/[\x80-\xff]/.test(location) || /[^\0-\xff]/.test(location)) return location;
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.from(location, "latin1"));
  } catch {
    return location.replace(
      /[\x80-\xff]/g,
      (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  }
}
