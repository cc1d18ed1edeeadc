import type { MachineSign } from "./machine-sign.ts";

/** `:path`, `:~/path`, `:/path`, `:~$ ` after a host; `:25` is a port. */
const REMOTE_PATH = /^:(?:~|\/(?!\/)|[\w.-]+\/[\w.-])/;
/** `ssh `, `scp -P 22 `: with options alone before its host. */
const REMOTE_COMMAND =
  /(?:^|[\s$#>])(?:ssh|scp|sftp|mosh|rsync|ssh-copy-id)(?: -{1,2}\w[\w-]*(?: [\w./~][\w./~:-]{0,60})?){0,5} $/;

/** Where programs log in. */
export const LOGIN_SIGNS: readonly MachineSign[] = [
  {
    name: "the user of a forge",
    why: "Everybody logs in by the same name where code is kept.",
    rule: "repository",
    all: [
      { of: "local", pattern: /^(?:git|hg|svn|svn\+ssh|aur|gitea|forgejo)$/ },
      {
        of: "domain",
        pattern:
          /^(?:(?:ssh\.)?github\.com|(?:altssh\.)?gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht|ssh\.dev\.azure\.com|gitee\.com)$/,
      },
    ],
    examples: [{ text: "git@github.com" }],
    keep: [{ text: "git@acme.com" }, { text: "support@github.com" }],
  },
  {
    name: "the user of any forge with a path",
    why: "Behind the colon stands whose code it is, with a blank in front where a sentence goes on.",
    rule: "repository",
    all: [
      { of: "local", pattern: /^(?:git|hg|svn|gitea|forgejo)$/ },
      { of: "after", pattern: /^:[a-z~.]/i },
    ],
    examples: [{ text: "git@code.acme.com", after: ":site.git" }],
    keep: [
      { text: "git@acme.com", after: ": say when" },
      { text: "ann@acme.com", after: ":or call" },
    ],
  },
  {
    name: "a host with a path",
    why: "scp, git and a shell's prompt write a colon and a path behind the host.",
    rule: "repository",
    all: [{ of: "after", pattern: REMOTE_PATH }],
    examples: [
      { text: "deploy@web01.acme.com", after: ":~$ ls" },
      { text: "backup@files.acme.com", after: ":/srv" },
      { text: "hg@code.acme.com", after: ":emberline/site" },
    ],
    keep: [
      { text: "dock@northquay-marina.ie", after: ":25" },
      { text: "dock@northquay-marina.ie", after: ": say when" },
      { text: "dock@northquay-marina.ie", after: "/notices" },
    ],
  },
  {
    name: "the host of a command",
    why: "A command that logs in stands right before it.",
    rule: "repository",
    all: [{ of: "before", pattern: REMOTE_COMMAND }],
    examples: [
      { text: "root@server1.acme.com", before: "ssh -p 22 " },
      { text: "root@server1.acme.com", before: "$ ssh -i ~/.ssh/key.pem -v " },
    ],
    keep: [{ text: "ann@acme.com", before: "Questions on ssh? " }],
  },
];
