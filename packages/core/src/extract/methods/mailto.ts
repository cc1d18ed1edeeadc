/** The recipients of a `mailto:` URL (RFC 6068): its path and its to, cc and bcc fields. */
export function mailtoRecipients(href: string): string[] {
  const [, path = "", query = ""] = /^mailto:([^?]*)\??(.*)$/is.exec(href.trim()) ?? [];
  const fields = [...new URLSearchParams(query.replaceAll("+", "%2B"))]
    .filter(([name]) => /^(?:to|cc|bcc)$/i.test(name))
    .map(([, value]) => value);
  return [decode(path), ...fields].flatMap((list) => list.split(/[,;]/)).map(addressOf);
}

/** `Ann <ann@acme.com>` and `ann@acme.com` alike. */
function addressOf(recipient: string): string {
  return (/<([^<>]+)>/.exec(recipient)?.[1] ?? recipient).trim();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
