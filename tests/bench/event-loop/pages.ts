/** Ordinary pages of about so many bytes, by kind: what large pages of the web are large by. */
export const ORDINARY_PAGES: Readonly<Record<string, (number: number, bytes: number) => string>> = {
  article: (number, bytes) => page(number, bytes, (part) => `<p>${sentences(part)}</p>\n`),
  "shop list": (number, bytes) =>
    page(
      number,
      bytes,
      (
        part,
      ) => `<li class="product-card product-card--wide" data-sku="HL-${number}-${part}" data-price="${part % 90}.50">
<a class="product-card__link" href="/shop/item-${number}-${part}" title="Print no. ${part}"><img class="lazy" loading="lazy" src="/media/${part}.jpg" srcset="/media/${part}-400.jpg 400w, /media/${part}-800.jpg 800w" alt="Print no. ${part}"></a>
<div class="product-card__body"><h3 class="title">Print no. ${part}</h3><span class="price">${part % 90}.50 €</span><button type="button" class="btn btn--small" aria-label="Add print ${part} to the basket">Add</button></div></li>\n`,
    ),
  "staff table": (number, bytes) =>
    page(
      number,
      bytes,
      (part) =>
        `<tr><td>Ada Marsh ${part}</td><td>Room ${part % 400}</td><td>+44 1947 ${100000 + part}</td><td><a href="mailto:a.marsh${part}.${number}@harbour-lane.com">a.marsh${part}.${number}@harbour-lane.com</a></td></tr>\n`,
      ["<table><tbody>", "</tbody></table>"],
    ),
  "app state": (number, bytes) =>
    page(
      number,
      bytes,
      (part) =>
        `{"id":${part},"slug":"item-${number}-${part}","title":"Print no. ${part}","description":"${sentences(part)}","images":["https:\\/\\/media.harbour-lane.com\\/${part}.jpg"],"stock":${part % 7},"tags":["press","print"]},`,
      ['<div id="root"></div><script>window.__STATE__={"items":[', "null]}</script>"],
    ),
  "minified script": (number, bytes) =>
    page(
      number,
      bytes,
      (part) =>
        `function f${part}(e,t){var n=t.length,r=e["k${part}"]||{};return r.on&&r.on("click",function(i){i.preventDefault(),t.push({a:i.target,b:"v${part}-${number}",c:n+${part}})}),n>${part % 9}?t[0]:r}`,
      ["<p>Harbour Lane</p><script>!function(){", "}()</script>"],
    ),
  "style sheet": (number, bytes) =>
    page(
      number,
      bytes,
      (part) =>
        `.c${part}-${number}>.card:hover::before{content:"";margin:${part % 40}px;background:url("data:image/svg+xml;utf8,<svg viewBox='0 0 ${part} 9'/>")}@media(min-width:${part}px){.c${part}{display:flex}}`,
      ["<p>Harbour Lane</p><style>", "</style>"],
    ),
};

const MENU = ["shop", "press", "binders", "journal", "about", "contact"]
  .map((name) => `<li class="menu__item"><a href="/${name}">${name}</a></li>`)
  .join("");

function page(
  number: number,
  bytes: number,
  part: (index: number) => string,
  [open, close]: readonly [open: string, close: string] = ["<main>", "</main>"],
): string {
  const parts: string[] = [];
  for (let length = 0; length < bytes; length += parts.at(-1)?.length ?? 0) parts.push(part(parts.length));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page ${number}</title></head><body>
<header><nav><ul class="menu">${MENU}</ul></nav></header><h1>Page ${number}</h1>${open}${parts.join("")}${close}
<footer>Write to <a href="mailto:desk${number}@harbour-lane.com">desk${number}@harbour-lane.com</a></footer></body></html>`;
}

const WORDS =
  "harbour lane keeps a hand press two binders and one cat while the tide brings paper from the north and ink from further".split(
    " ",
  );

/** A paragraph of some 400 characters, another for each number. */
function sentences(number: number): string {
  const words = Array.from({ length: 70 }, (_, index) => WORDS[(number * 7 + index * 3) % WORDS.length]);
  return `${number} ${words.join(" ")}.`;
}
