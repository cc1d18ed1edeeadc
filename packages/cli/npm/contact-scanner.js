#!/usr/bin/env node
// Every Node can read this file, so that one which is too old is told which it takes.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 19)) {
  import("./dist/main.js");
} else {
  process.stderr.write(`contact-scanner needs Node 22.19 or newer. This is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
}
