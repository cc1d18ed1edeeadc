import { LOCAL_TOKEN, LOCAL_USER, type LocalTokens, takesLocalToken } from "./local-user.ts";

/** What `npm start` prints below its ready line: the calls of a first tour, ready to paste. */
export function startupText({
  url,
  tokens,
  demoDomainId,
  demoUrl,
}: {
  url: string;
  tokens: LocalTokens;
  demoDomainId: string;
  demoUrl: string;
}): string {
  const token = takesLocalToken(tokens) ? LOCAL_TOKEN : "$TOKEN";
  return `
${aboutTokens(tokens)}

Scan the demo site (${demoUrl}):

curl -X POST -H "Authorization: Bearer ${token}" -H "Content-Type: application/json" -d '{"domain_id": "${demoDomainId}"}' "${url}/api/v3/scan/website"

Watch it, and list what it found, with the job_id of that answer:

curl -H "Authorization: Bearer ${token}" "${url}/api/v3/scan/status/JOB_ID"
curl -H "Authorization: Bearer ${token}" "${url}/api/v3/scan/JOB_ID/contacts"

Scan a site of your choice:

curl -X POST -H "Authorization: Bearer ${token}" -H "Content-Type: application/json" -d '{"url": "https://your-site.com"}' "${url}/api/v3/scan/website"

Ctrl-C stops.
`;
}

function aboutTokens(tokens: LocalTokens): string {
  if (takesLocalToken(tokens)) {
    return `The token ${LOCAL_TOKEN} is taken from callers on this machine alone. For others make an API key
(contact-scanner keys add ${LOCAL_USER.email}), or set JWT_SECRET or JWKS_URL.`;
  }
  if (tokens.jwksUrl !== undefined) {
    return `JWKS_URL is set: the token ${LOCAL_TOKEN} is refused. TOKEN stands for one of your issuer, whose user has a profile:
contact-scanner users add EMAIL`;
  }
  if (tokens.jwtSecret === undefined) {
    return `The token ${LOCAL_TOKEN} is refused (LOCAL_TOKEN), and neither JWT_SECRET nor JWKS_URL is set: API keys alone work.
TOKEN stands for one: npm run keys -- add ${LOCAL_USER.email}`;
  }
  return `JWT_SECRET is set: the token ${LOCAL_TOKEN} is refused. One of your own, under the same JWT_SECRET:

TOKEN=$(contact-scanner token --sub ${LOCAL_USER.id})`;
}
