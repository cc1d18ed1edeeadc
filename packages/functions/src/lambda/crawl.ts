import { createCrawlerContext } from "../context.ts";
import { endGracefully } from "../graceful-end.ts";
import { crawlHandler } from "../handlers/crawl.ts";

const context = createCrawlerContext();
export const handler = endGracefully(crawlHandler(context), context);
