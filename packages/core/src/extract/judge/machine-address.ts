import type { Candidate } from "../candidate.ts";
import type { RejectionRule } from "./rejection.ts";

export type AddressParts = {
  /** Lower case. */
  readonly local: string;
  /** Lower-case ASCII. */
  readonly domain: string;
  readonly registrable: string;
};

/** 20 hexadecimal digits and more: a key, a digest, a commit. */
const HASH = /^[0-9a-f]{20,}$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;
/** Services that take errors under a key in the user part of a URL, by a label of their host or by their domain. */
const TRACKER_HOST =
  /(?:^|\.)(?:sentry(?:-[a-z]+)?|glitchtip|bugsink)\.|\.ingest\.|(?:^|\.)(?:sentry|bugsnag|rollbar|honeybadger|raygun|airbrake|trackjs)\.(?:io|com|dev)$/;
/** RFC 5545's DATE-TIME, and serial numbers without a letter: who invents unique ids writes those. */
const UNIQUE_ID = /^\d{8}t\d{4,6}z?(?:[.-]|$)|^\d+(?:[.-]\d+)+$|^\d{10,}\.[a-z0-9]/;
/** Fields that hold unique ids; a reference may be a person, one between angle brackets is a message. */
const UNIQUE_ID_FIELD =
  /(?:^|[^a-z])(?:(?:message-?id|content-?id|uid)["']? ?[:=] ?["']?<?|(?:in-reply-to|references) ?: ?<)[^\s<>"'&]{0,50}$/i;
/** Who logs in where code is kept. */
const REPOSITORY_USER = /^(?:git|hg|svn|svn\+ssh|aur|gitea|forgejo)$/;
const FORGE =
  /^(?:(?:ssh\.)?github\.com|(?:altssh\.)?gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht|ssh\.dev\.azure\.com|gitee\.com)$/;
/** `ssh `, `scp -P 22 `: a command that logs in, with options alone before its host. */
const REMOTE_COMMAND =
  /(?:^|[\s$#>])(?:ssh|scp|sftp|mosh|rsync|ssh-copy-id)(?: -{1,2}\w[\w-]*(?: [\w./~][\w./~:-]{0,60})?){0,5} $/;
/** `:path`, `:~/path`, `:/path`, `:~$ ` after a host: scp, git, a shell's prompt; `:25` is a port. */
const REMOTE_PATH = /^:(?:~|\/(?!\/)|[\w.-]+\/[\w.-])/;
/** `com.acme.Widget@1b6d3586`, `[B@1b6d3586`: as Java prints an object and an array (Object.toString). */
const JAVA_OBJECT = /^(?:[a-z]\w{0,30}\.){1,10}[A-Z]\w{0,60}@[0-9a-f]{4,8}\./;
const JAVA_ARRAY = /^[BCDFIJSZ]@[0-9a-f]{4,8}\./;
/** `actions/checkout@v4.…`: a version behind a path. */
const MAJOR_VERSION = /^v\d{1,3}\./;
/** Right after a scheme, or a scheme and a user: `ssh://`, `https://ann:`. */
const URL_AUTHORITY = /([a-z][a-z0-9+.-]{1,20}):\/\/(?:[^\s/@"'<>]{0,50}:)?$/i;
/** The beginning of a telephone number: two groups of digits, or one that is long or stands in brackets. */
const PHONE_NUMBER = /(?:\d[\s().-]{1,3}\d{1,6}|\d{3}|[+(]\d{1,6})[\s().-]{0,3}$/;
/** Identifiers that look like addresses under another scheme than mailto. */
const OTHER_SCHEME = /(?:^|[^a-z])(?:acct|sips?|xmpp|jabber|im|matrix|msnim|ssh|sftp|scp|rsync|cid|mid):$/i;

/** The rule against an address that a machine writes or reads; undefined where people do. */
export function machineRule(parts: AddressParts, candidate: Candidate): RejectionRule | undefined {
  const { local, domain } = parts;
  if (HASH.test(local)) return TRACKER_HOST.test(domain) ? "tracker" : "hash";
  if (UUID.test(local)) return "hash";
  if (isNoise(parts, candidate)) return "code";
  return repositoryRule(parts, candidate) ?? neighbourRule(parts, candidate);
}

function repositoryRule({ local, domain }: AddressParts, candidate: Candidate): RejectionRule | undefined {
  if (candidate.method === "mailto") return undefined;
  if (REPOSITORY_USER.test(local) && (FORGE.test(domain) || REMOTE_PATH.test(candidate.after)))
    return "repository";
  const isRemote = REMOTE_PATH.test(candidate.after) || REMOTE_COMMAND.test(candidate.before);
  return isRemote ? "repository" : undefined;
}

/** What the text around a candidate tells of it. */
function neighbourRule(
  { local }: AddressParts,
  { before, after, method }: Candidate,
): RejectionRule | undefined {
  const isField = method === "structured_data" && before === "" && after === "";
  if (method === "mailto" || isField) return undefined;
  if (UNIQUE_ID.test(local) || UNIQUE_ID_FIELD.test(before)) return "message id";
  const scheme = URL_AUTHORITY.exec(before)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== "mailto") return "user info";
  if (OTHER_SCHEME.test(before)) return "handle";
  // `@ann@mastodon.social`, but not `ann@acme.com@work`.
  if (/(?:^|[^\p{L}\p{N}])@$/u.test(before)) return "handle";
  if (isMasked(before, after)) return "masked";
  // `\news@acme.com`: the letter belongs to an escape.
  if (before.endsWith("\\") && /^[bfnrtvux\d]/.test(local)) return "glued";
  // `555 0123ann@acme.com`: digits of a number that stands before.
  if (/^\d{3,}[^\d.@_+-]/.test(local) && PHONE_NUMBER.test(before)) return "glued";
  return /^\d+(?:-\d+)+[a-z]/.test(local) ? "glued" : undefined;
}

/** Dots or stars in the place of letters; a bullet before an address and stars around it are none. */
function isMasked(before: string, after: string): boolean {
  if (/(?:\.\.|…)$/.test(before) || /^[*•●]+[.@]/.test(after)) return true;
  const stars = /(?<![*•●])[*•●]+$/.exec(before)?.[0] ?? "";
  if (stars === "") return false;
  return /[\p{L}\p{N}](?:\*+|[•●]{2,})$/u.test(before) || (stars.length > 1 && !after.startsWith(stars));
}

/** One letter below a country's suffix, like f@g.ht, or one on both sides of the @; an object of a program. */
function isNoise({ local, domain, registrable }: AddressParts, candidate: Candidate): boolean {
  const { text, method, before } = candidate;
  if (method === "mailto" || method === "structured_data" || method === "cloudflare") return false;
  if (JAVA_OBJECT.test(text) || (before.endsWith("[") && JAVA_ARRAY.test(text))) return true;
  if (MAJOR_VERSION.test(domain) && before.endsWith("/")) return true;
  return registrable.indexOf(".") === 1 && (registrable.length === 4 || local.length === 1);
}
