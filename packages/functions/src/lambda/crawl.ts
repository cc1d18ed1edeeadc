import { createCrawlerContext } from "../context.ts";
import { crawlHandler } from "../handlers/crawl.ts";

export const handler = crawlHandler(createCrawlerContext());
