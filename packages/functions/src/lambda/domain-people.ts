// Made by `npm run routes` of routes/domain-people.ts.
import { createReadContext } from "../deployed-context.ts";
import { lambdaEntry } from "../lambda-entry.ts";
import { domainPeopleHandler } from "../routes/domain-people.ts";

export const handler = lambdaEntry(domainPeopleHandler, createReadContext());
