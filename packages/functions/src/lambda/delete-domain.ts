import { createApiContext } from "../context.ts";
import { deleteDomainHandler } from "../handlers/delete-domain.ts";

export const handler = deleteDomainHandler(createApiContext());
