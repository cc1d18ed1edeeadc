import { LIMITS } from "../../config.ts";
import { selectorOf } from "../candidate.ts";
import type { PageElement } from "../dom/page-element.ts";
import type { PageTree } from "../dom/page-tree.ts";
import type { PageText } from "../text/page-text.ts";
import { CAPTCHA_SIGNS } from "./captcha-signs.ts";
import type { ContactForm } from "./contact-form.ts";
import { type FormWords, OTHER_FORM_SIGNS } from "./form-signs.ts";

/** A page as far as its forms hang on it. */
export type FormPage = {
  readonly tree: PageTree;
  readonly text: PageText;
  readonly html: string;
  /** The URL that it was read from. */
  readonly url: string;
};

/**
 * Forms of one page that are looked at, fields of one, and characters of the markup of one: a whole page may be a
 * form.
 */
const MAX_FORMS = 200;
const MAX_FIELDS = 200;
const MAX_MARKUP_CHARS = 200_000;
/** Characters of an attribute of a form or a field, and of a label: longer ones are sentences. */
const MAX_WORD_CHARS = 150;
/** Scripts of a page whose URLs are looked at: pages have some fifty. */
const MAX_SCRIPTS = 300;

/** Inputs that hold no text. */
const NO_TEXT_TYPES =
  /^(?:hidden|submit|button|image|reset|checkbox|radio|file|range|color|date|time|number|search|password)$/;
/** Words of a field for a message where it has one line, or is an element that a script makes editable. */
const MESSAGE =
  /messag|nachricht|mitteilung|anliegen|mensaje|mensagem|messaggio|bericht|besked|melding|meddelande|viesti|wiadomo|treść|tresc|zpráva|zprava|správa|sprava|üzenet|uzenet|mesaj|сообщен|повідомлен|съобщен|μήνυμα|minima|お問い?合わ?せ内容|内容|留言|讯息|訊息|메시지|문의|내용|הודעה|رسالة|پیام|ข้อความ|nội dung|tin nhắn|pesan|inquiry|enquiry/i;
/** Words of a field for the sender's address. */
const ADDRESS =
  /e-?mail|(?:^|[\s_-])mail(?:$|[\s_-])|courriel|correo|posta|почт|пошт|имейл|ηλ\.? ?ταχ|メール|邮箱|郵箱|電子郵件|电子邮件|이메일|메일|דוא|אימייל|بريد|ایمیل|อีเมล|thư điện tử|sähköposti|netfang|el\.? ?paštas|epasts|adres e/i;

/** The forms of a page by which its reader writes to the site. */
export function findContactForms(page: FormPage): ContactForm[] {
  const { forms, fields } = page.tree;
  const found: ContactForm[] = [];
  let next = 0;
  for (const form of forms.slice(0, MAX_FORMS)) {
    const [start = 0, end = 0] = form.range;
    while (next < fields.length && startOf(fields[next]) < start) next++;
    const own: PageElement[] = [];
    for (let index = next; index < fields.length && own.length < MAX_FIELDS; index++) {
      const field = fields[index];
      if (field === undefined || startOf(field) >= end) break;
      own.push(field);
    }
    if (!isContactForm(form, own, page)) continue;
    found.push({
      value: withoutFragment(page.url),
      hasCaptcha: hasCaptcha(form, page),
      element: selectorOf(form),
    });
    if (found.length === LIMITS.maxFormsPerPage) break;
  }
  return found;
}

function isContactForm(form: PageElement, fields: readonly PageElement[], page: FormPage): boolean {
  const texts = fields.filter((field) => !NO_TEXT_TYPES.test(typeOf(field)));
  if (texts.length < 2) return false;
  const words = texts.map((field) => wordsOf(field, page));
  const isMessage = (field: PageElement, index: number) =>
    (field.rawTagName === "textarea" && !isHiddenField(field)) || MESSAGE.test(words[index] ?? "");
  const isAddress = (field: PageElement, index: number) =>
    field.rawTagName === "input" && (typeOf(field) === "email" || ADDRESS.test(words[index] ?? ""));
  if (!texts.some(isMessage) || !texts.some(isAddress)) return false;
  const told: FormWords = {
    form:
      attributesOf(form, ["id", "class", "name", "action", "aria-label"]) +
      (form.getAttribute("role") === "search" ? " search" : ""),
    fields: fields.map((field) => `${typeOf(field)} ${wordsOf(field, page)}`).join("\n"),
  };
  return !OTHER_FORM_SIGNS.some(({ of, pattern }) => pattern.test(told[of]));
}

/** reCAPTCHA answers into a textarea that nobody sees. */
function isHiddenField(field: PageElement): boolean {
  return (
    /recaptcha|captcha-response/i.test(`${field.getAttribute("name")} ${field.getAttribute("id")}`) ||
    field.hasAttribute("hidden")
  );
}

function hasCaptcha(form: PageElement, { tree, html }: FormPage): boolean {
  const [start = 0, end = 0] = form.range;
  const markup = html.slice(start, Math.min(end, start + MAX_MARKUP_CHARS));
  const scripts = tree.scripted
    .slice(0, MAX_SCRIPTS)
    .map((script) => script.getAttribute("src")?.slice(0, 2 * MAX_WORD_CHARS) ?? "");
  return CAPTCHA_SIGNS.some(({ of, pattern }) =>
    of === "form" ? pattern.test(markup) : scripts.some((source) => pattern.test(source)),
  );
}

function typeOf(field: PageElement): string {
  return field.rawTagName === "input"
    ? (field.getAttribute("type") ?? "text").trim().toLowerCase()
    : field.rawTagName;
}

function startOf(element: PageElement | undefined): number {
  return element?.range[0] ?? 0;
}

/** What a field is called, and the end of the line of text before it: a label mostly stands there. */
function wordsOf(field: PageElement, { text }: FormPage): string {
  const before =
    field.textStart < 0
      ? ""
      : text.text.slice(Math.max(0, field.textStart - MAX_WORD_CHARS / 3), field.textStart).trimEnd();
  const label = before.slice(before.lastIndexOf("\n") + 1);
  return `${attributesOf(field, ["name", "id", "placeholder", "aria-label", "title", "autocomplete", "class"])} ${label}`;
}

function attributesOf(element: PageElement, names: readonly string[]): string {
  return names.map((name) => element.getAttribute(name)?.slice(0, MAX_WORD_CHARS) ?? "").join(" ");
}

function withoutFragment(url: string): string {
  const [page = url] = url.split("#", 1);
  return page;
}
