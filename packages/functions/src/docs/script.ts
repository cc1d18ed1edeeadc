/**
 * What the page can do in a browser beside being read: search, copy, try. Plain statements for a browser, allowed by
 * their hash. What comes from the API or the reader is set as text, never as markup. The token is a variable: it is
 * neither stored nor in a URL.
 */
export const SCRIPT = `
"use strict";
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
for (const element of all(".copy, .try, #search")) element.hidden = false;

for (const button of all(".copy")) {
  button.addEventListener("click", async () => {
    const shown = all("pre", button.closest(".sample")).find((pre) => getComputedStyle(pre).display !== "none");
    try {
      await navigator.clipboard.writeText(shown.textContent);
      button.textContent = "Copied";
    } catch {
      // A page that is not served over https may not write: what is selected can be copied by hand.
      getSelection().selectAllChildren(shown);
      button.textContent = "Selected";
    }
    setTimeout(() => { button.textContent = "Copy"; }, 2000);
  });
}

const search = document.querySelector("#search");
search.addEventListener("input", () => {
  const words = search.value.toLowerCase().split(" ");
  for (const item of all("nav li")) {
    const text = (item.textContent + " " + (item.dataset.words || "")).toLowerCase();
    item.hidden = !words.every((word) => text.includes(word));
  }
  for (const group of all("nav div")) group.hidden = all("li", group).every((item) => item.hidden);
});

let token = "";
for (const field of all(".token")) {
  field.addEventListener("input", () => {
    token = field.value.trim();
    for (const other of all(".token")) if (other !== field) other.value = field.value;
  });
}

for (const form of all(".try form")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { method } = form.dataset;
    if (method === "DELETE" && !confirm("This deletes for good. Send it?")) return;
    const answer = form.querySelector(".answer");
    answer.hidden = false;
    answer.textContent = "…";
    try {
      answer.textContent = await send(form);
    } catch (error) {
      answer.textContent = "No answer: " + error.message;
    }
  });
}

async function send(form) {
  const headers = form.querySelector(".token") ? { Authorization: "Bearer " + token } : {};
  const query = new URLSearchParams();
  let path = form.dataset.path;
  for (const field of all("[data-in]", form)) {
    if (field.dataset.in === "path") path = path.replace("{" + field.name + "}", encodeURIComponent(field.value));
    else if (field.value === "") continue;
    else if (field.dataset.in === "query") query.set(field.name, field.value);
    else headers[field.name] = field.value;
  }
  const body = form.querySelector("textarea");
  if (body) headers["Content-Type"] = "application/json";
  const response = await fetch(path + (query.size > 0 ? "?" + query : ""), {
    method: form.dataset.method,
    headers,
    body: body ? body.value : undefined,
    credentials: "omit",
    cache: "no-store",
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get("Content-Type") || "");
  return [String(response.status), isJson ? JSON.stringify(JSON.parse(text), null, 2) : text].join("\\n");
}
`;
