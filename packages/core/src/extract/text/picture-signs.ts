import type { PageElement } from "../dom/page-element.ts";
import { AT_NAMES, DOT_NAMES } from "../scan/sign-words.ts";

const AT_ICON = /(?:^|[\s_-])(?:at|at-sign|alternate-email|arroba|arobase)(?:$|\s)/i;
const AT_PICTURE =
  /(?:^|[/_-])(?:at|at[_-]?sign|arroba|arobase|kukac|zavinac|snabela|sobaka|malpa|chiocciola|klammeraffe)\d*\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;

/** `@` or `.` where an element is a picture of one: an icon font's, or an image that says so; else "". */
export function pictureSign(element: PageElement): string {
  const name = element.rawTagName;
  if (name === "img") return imageSign(element);
  if ((name === "i" || name === "span") && element.childNodes.length === 0 && element.hasAttributes())
    return AT_ICON.test(element.getAttribute("class") ?? "") ? "@" : labelledSign(element, "aria-label");
  return "";
}

function imageSign(image: PageElement): string {
  const sign = labelledSign(image, "alt");
  if (sign !== "") return sign;
  const alt = (image.getAttribute("alt") ?? "").trim();
  return alt === "" && AT_PICTURE.test(image.getAttribute("src") ?? "") ? "@" : "";
}

/** The sign that an attribute names, in brackets or not. */
function labelledSign(element: PageElement, attribute: "alt" | "aria-label"): string {
  const label = (element.getAttribute(attribute) ?? "")
    .trim()
    .replace(/^[[({<]\s*|(?<!\s)\s*[\])}>]$/g, "")
    .toLowerCase();
  if (label.length > 1 ? AT_NAMES.has(label) : label === "@") return "@";
  return (label.length > 1 ? DOT_NAMES.has(label) : label === ".") ? "." : "";
}
