/** What a document is read as. */
export type DocumentKind = "html" | "xml" | "json" | "card" | "script" | "text" | "binary";

/** The kind of a document by its Content-Type, else by how it begins. */
export function documentKind(contentType: string | null | undefined, text: string): DocumentKind {
  const type = (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (/^text\/html$|^application\/xhtml\+xml$/.test(type)) return "html";
  if (/[/+](?:x-)?(?:nd)?jsonl?$|^application\/(?:ld\+json|manifest\+json)$/.test(type)) return "json";
  if (/^text\/(?:x-)?(?:vcard|calendar|directory)$/.test(type)) return "card";
  if (/[/+]xml$/.test(type)) return "xml";
  if (/^(?:text|application)\/(?:x-)?(?:javascript|ecmascript)$/.test(type)) return "script";
  // A style sheet's only addresses are its author's.
  if (type === "text/css") return "binary";
  if (
    type !== "" &&
    !type.startsWith("text/") &&
    !/^application\/(?:(?:x-)?(?:yaml|toml)|octet-stream)$/.test(type)
  )
    return "binary";
  if (type === "" || type === "application/octet-stream" || type === "text/xml") return sniffed(text);
  return "text";
}

function sniffed(text: string): DocumentKind {
  const start = text
    .slice(0, 200)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^<\?xml/i.test(start)) return /<html[\s>]/i.test(text.slice(0, 2_000)) ? "html" : "xml";
  if (/^begin:v(?:card|calendar)/i.test(start)) return "card";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is what tells a binary file
  return /[\0-\x08\x0e-\x1a]/.test(start) ? "binary" : "html";
}
