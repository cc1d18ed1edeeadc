/** Extensions of what is served as a file, by kind; a page has none of them. */
const FILE_EXTENSIONS = new Set(
  [
    "7z apk bin bz2 cab deb dmg exe gz img iso jar msi pkg rar rpm tar tgz xz zip zst",
    "avif bmp eps gif heic ico jfif jpeg jpg png psd svg svgz tif tiff webp",
    "3gp aac avi flac flv m3u m3u8 m4a m4v mkv mov mp3 mp4 mpeg mpg oga ogg ogv opus wav weba webm wma wmv",
    "csv doc docm docx dot dotx epub key mobi numbers odp ods odt pages pot potx pps ppsx ppt pptx ps rtf xls xlsm xlsx",
    "css eot js map mjs otf swf ttf wasm webmanifest woff woff2 json jsonld",
    "ics torrent xpi dwg dxf kml kmz gpx",
  ].flatMap((extensions) => extensions.split(" ")),
);

/** Files that are read though they are no pages. */
export type FileKind = "pdf" | "card" | "text";

const READ_EXTENSIONS: Readonly<Record<string, FileKind>> = {
  pdf: "pdf",
  vcf: "card",
  vcard: "card",
  txt: "text",
};

/** Whether a URL's path ends as a file's does, so that fetching it would be no use. */
export function looksLikeFile(url: string): boolean {
  return FILE_EXTENSIONS.has(extensionOf(url));
}

/** What kind of file that is read a URL leads to, by its extension; null = a page, or a file that is never read. */
export function readFileKind(url: string): FileKind | null {
  const extension = extensionOf(url);
  return Object.hasOwn(READ_EXTENSIONS, extension) ? (READ_EXTENSIONS[extension] ?? null) : null;
}

/** In lower case; "" where the path ends in none. */
function extensionOf(url: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(new URL(url).pathname)?.[1]?.toLowerCase() ?? "";
}
