/** Answers the questions of a file by the installed library, into another file: `answer-questions.mjs FROM TO`. */
import { readFileSync, writeFileSync } from "node:fs";
import process from "node:process";
import { explainPage } from "@contact-scanner/extract";

const [from, to] = process.argv.slice(2);

function answer({ html, bytes, url, contentType }) {
  const document = html ?? Uint8Array.from(atob(bytes), (char) => char.charCodeAt(0));
  try {
    return explainPage({ html: document, url, contentType });
  } catch (error) {
    return { error: error.code ?? String(error) };
  }
}

writeFileSync(to, JSON.stringify(JSON.parse(readFileSync(from, "utf8")).map(answer)));
