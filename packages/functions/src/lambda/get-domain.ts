import { createApiContext } from "../context.ts";
import { getDomainHandler } from "../handlers/get-domain.ts";

export const handler = getDomainHandler(createApiContext());
