import type { NetworkRule } from "./network-rule.ts";

/** Networks of work: firms, programmers, scholars. */
export const WORK_NETWORKS: readonly NetworkRule[] = [
  {
    network: "linkedin",
    domains: ["linkedin.com"],
    host: "www.linkedin.com",
    path: /^(\/pub\/[^/]{2,150}(?:\/[\da-f]{1,4}){3}|\/(?:in|company|school|showcase|pub)\/(?!dir$)[^/]{2,150})(?:\/.*)?$/i,
    examples: [
      ["https://de.linkedin.com/in/anna-weber-12345/", "https://www.linkedin.com/in/anna-weber-12345"],
      [
        "https://www.linkedin.com/company/acme/about/?viewAsMember=true",
        "https://www.linkedin.com/company/acme",
      ],
    ],
    keep: [
      "https://www.linkedin.com/shareArticle?mini=true&url=x",
      "https://www.linkedin.com/sharing/share-offsite/?url=x",
      "https://www.linkedin.com/feed/update/urn:li:activity:1",
      "https://www.linkedin.com/posts/acme_x-activity-1",
      "https://www.linkedin.com/",
    ],
  },
  {
    network: "github",
    domains: ["github.com"],
    host: "github.com",
    path: /^(\/(?:orgs\/)?[a-z\d](?:[a-z\d-]{0,60}))$/i,
    reserved:
      "features pricing about login join marketplace explore topics sponsors orgs settings apps security contact site readme collections trending enterprise team customer-stories nonprofit search notifications issues pulls new codespaces events stars github share account dashboard discussions solutions resources open-source",
    examples: [["https://www.github.com/Acme/", "https://github.com/Acme"]],
    keep: ["https://github.com/acme/theme", "https://github.com/features", "https://gist.github.com/acme"],
  },
  {
    network: "gitlab",
    domains: ["gitlab.com"],
    host: "gitlab.com",
    path: /^(\/[\w.][\w.-]{1,60})$/,
    reserved:
      "users explore help dashboard search groups projects gitlab-org gitlab-com api snippets admin public",
    examples: [["https://gitlab.com/acme/", "https://gitlab.com/acme"]],
    keep: ["https://gitlab.com/acme/tool", "https://docs.gitlab.com/ee", "https://gitlab.com/users/sign_in"],
  },
  {
    network: "xing",
    domains: ["xing.com"],
    host: "www.xing.com",
    path: /^(\/(?:profile|companies|company|pages|net)\/[^/]{2,150})(?:\/.*)?$/i,
    examples: [
      ["https://www.xing.com/profile/Anna_Weber12/cv", "https://www.xing.com/profile/Anna_Weber12"],
      ["http://xing.com/companies/acmegmbh", "https://www.xing.com/companies/acmegmbh"],
    ],
    keep: [
      "https://www.xing.com/spi/shares/new?url=x",
      "https://www.xing.com/app/user?op=share;url=x",
      "https://login.xing.com/",
    ],
  },
  {
    network: "researchgate",
    domains: ["researchgate.net"],
    host: "www.researchgate.net",
    path: /^(\/(?:profile|lab|institution)\/[^/]{2,150})(?:\/.*)?$/i,
    examples: [
      [
        "https://www.researchgate.net/profile/Anna-Weber-3/research",
        "https://www.researchgate.net/profile/Anna-Weber-3",
      ],
    ],
    keep: ["https://www.researchgate.net/publication/1_x"],
  },
  {
    network: "orcid",
    domains: ["orcid.org"],
    host: "orcid.org",
    path: /^(\/\d{4}-\d{4}-\d{4}-\d{3}[\dXx])$/,
    examples: [["http://orcid.org/0000-0002-1825-0097", "https://orcid.org/0000-0002-1825-0097"]],
    keep: ["https://orcid.org/register", "https://info.orcid.org/"],
  },
  {
    network: "google_scholar",
    domains: [], // found by the host's first label: scholar.google.de, scholar.google.co.jp
    host: "scholar.google.com",
    path: /^(\/citations)$/,
    examples: [
      [
        "https://scholar.google.de/citations?hl=de&user=kQ2vXw0AAAAJ",
        "https://scholar.google.com/citations?user=kQ2vXw0AAAAJ",
      ],
    ],
    keep: [
      "https://scholar.google.com/scholar?q=acme",
      "https://scholar.google.com/citations?view_op=view_citation&citation_for_view=1",
    ],
  },
];
