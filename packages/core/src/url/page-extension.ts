/** Extensions of what is served as a file, by kind; a page has none of them. */
const FILE_EXTENSIONS = new Set(
  [
    "7z apk bin bz2 cab deb dmg exe gz img iso jar msi pkg rar rpm tar tgz xz zip zst",
    "avif bmp eps gif heic ico jfif jpeg jpg png psd svg svgz tif tiff webp",
    "3gp aac avi flac flv m3u m3u8 m4a m4v mkv mov mp3 mp4 mpeg mpg oga ogg ogv opus wav weba webm wma wmv",
    "csv doc docm docx dot dotx epub key mobi numbers odp ods odt pages pdf pot potx pps ppsx ppt pptx ps rtf xls xlsm xlsx",
    "css eot js map mjs otf swf ttf wasm webmanifest woff woff2 json jsonld",
    "ics torrent vcf xpi dwg dxf kml kmz gpx",
  ].flatMap((extensions) => extensions.split(" ")),
);

/** Whether a URL's path ends as a file's does, so that fetching it would be no use. */
export function looksLikeFile(url: string): boolean {
  const { pathname } = new URL(url);
  const extension = /\.([a-z0-9]{1,8})$/i.exec(pathname)?.[1];
  return extension !== undefined && FILE_EXTENSIONS.has(extension.toLowerCase());
}
