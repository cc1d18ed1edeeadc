import { formatScripts } from "./npm-scripts.ts";

process.stdout.write(`${formatScripts()}
Options follow "--": npm run scan -- --help. With "npm run -s" npm prints nothing of its own.
What messages call contact-scanner is "npx contact-scanner" here: npm run users -- list is npx contact-scanner users list.
`);
