import { listOf } from "@contact-scanner/core/crawl/further-pages";
import { expect, test } from "vitest";

test.each([
  ["https://acme.com/news?page=2", "https://acme.com/news"],
  ["https://acme.com/news?seite=3&q=a", "https://acme.com/news?q=a"],
  ["https://acme.com/list.php?start=20", "https://acme.com/list.php"],
  ["https://acme.com/?tx_news-page=4", "https://acme.com/"],
  ["https://acme.com/list?a=1&page=3&offset=40&b=2&page=4", "https://acme.com/list?a=1&b=2"],
  ["https://acme.com/news/page/2", "https://acme.com/news/"],
  ["https://acme.com/news/page/2/", "https://acme.com/news/"],
  ["https://acme.com/news/page/2/index.html", "https://acme.com/news/"],
  ["https://acme.com/news/seite-12.html", "https://acme.com/news/"],
])("%s is a further page of %s", (url, list) => {
  expect(listOf(url)).toBe(list);
});

test.each([
  "https://acme.com/news",
  "https://acme.com/news/page/1",
  "https://acme.com/index.php?page=team",
  "https://acme.com/index.php?id=17",
  "https://acme.com/?page=0",
  "https://acme.com/?page_id=123456",
  "https://acme.com/homepage/2",
  "https://acme.com/2024/12",
])("%s is none", (url) => {
  expect(listOf(url)).toBeNull();
});
