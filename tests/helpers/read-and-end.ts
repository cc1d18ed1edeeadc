/** Reads a page in a thread, prints its addresses, and closes nothing. */
import { startPageReader } from "@contact-scanner/core/reader/start-page-reader";
import { systemClock } from "@contact-scanner/core/time";

const reader = startPageReader({ parallelism: 2, memoryMb: 1_024, clock: systemClock });
const { read } = reader.openScan(new AbortController().signal);
const page = await read({ url: "https://acme.com/", html: "<p>ann@acme.com</p>" });
if (!("fault" in page)) process.stdout.write(page.contacts.map(({ email }) => email).join());
