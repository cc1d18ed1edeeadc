/** What `npm start` prints below its ready line: the calls of a first tour, ready to paste. */
export function startupText({
  url,
  token,
  demoDomainId,
  demoUrl,
}: {
  url: string;
  token: string;
  demoDomainId: string;
  demoUrl: string;
}): string {
  return `
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
