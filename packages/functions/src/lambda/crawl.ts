import { createCrawlerContext } from "../crawler-context.ts";
import { crawlHandler } from "../handlers/crawl.ts";
import { lambdaEntry } from "../lambda-entry.ts";

export const handler = lambdaEntry(crawlHandler, createCrawlerContext());
