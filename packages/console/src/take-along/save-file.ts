/** ms after which a file's memory is let go: by then the browser has read it */
const KEPT_MS = 60_000;

/** Has the browser save a file under this name. */
export function saveFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}

/** A name that every file system takes: `127.0.0.1:8001` becomes `127.0.0.1-8001`. */
export function fileName(site: string, title: string, ending: string): string {
  return `${`${site} ${title}`.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, "-")}.${ending}`;
}
