import { getDomainWithoutSuffix } from "tldts";

/** Paths of front doors: an empty one, a language, a country and a language, and names that home pages have. */
const HOME_PATH =
  /^(?:\/[a-z]{2}(?:[-_][a-z]{2,4})?){0,2}(?:\/(?:home|homepage|start|startseite|accueil|inicio|welcome|main|landing|index|default)(?:\.\w{2,5})?)?\/?$/i;

/**
 * Whether a redirect to another site moves there as a whole: to its front door, or anywhere within a site of the same
 * name (`acme.com` to `acme.io`). A page within a site of another name is somebody's place there, such as a profile on
 * a social network: the rest of that site has nothing to do with who was asked for.
 */
export function movesHome(from: string, to: string): boolean {
  const target = new URL(to);
  return HOME_PATH.test(target.pathname) || siteName(new URL(from)) === siteName(target);
}

/** The name that a site's owner chose; the host where there is no public suffix. */
function siteName({ hostname }: URL): string {
  return getDomainWithoutSuffix(hostname, { allowPrivateDomains: true }) ?? hostname;
}
