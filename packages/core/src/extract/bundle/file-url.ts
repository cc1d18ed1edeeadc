import { webUrl } from "../../url/web-url.ts";

/**
 * The absolute URL of a script that another one names, as bundlers mean it; undefined for what is none. A name that
 * begins with a dot is relative to the file, one that begins with a slash to its host. All others are relative to the
 * folder in which the bundle lies: `assets/b.js`, named in `/shop/assets/a.js`, is `/shop/assets/b.js`.
 */
export function fileUrl(written: string, fromUrl: string): string | undefined {
  const isRelative = /^(?:\.|\/|https?:)/.test(written);
  return webUrl(isRelative ? written : fromFolder(written, fromUrl), fromUrl);
}

function fromFolder(written: string, fromUrl: string): string {
  const { pathname } = new URL(fromUrl);
  const [folder = ""] = written.split("/", 1);
  const start = written.includes("/") ? pathname.indexOf(`/${folder}/`) : -1;
  return start < 0 ? `./${written}` : pathname.slice(0, start + 1) + written;
}
