/**
 * Every organisation lives under one name, its "My Domain", on several hosts: pages in Lightning, setup,
 * and the API with the classic pages. This table names the families of hosts; whatever stands before
 * `lightning` or `my` (a sandbox, a developer edition) is the same on all of them.
 */
interface Family {
  /** Between `lightning.` and the end; `*` stands for a region. */
  readonly lightning: string;
  readonly api: string;
  readonly setup: string | null;
}

const FAMILIES: readonly Family[] = [
  { lightning: "force.com", api: "salesforce.com", setup: "salesforce-setup.com" },
  { lightning: "*.force.com", api: "*.salesforce.com", setup: "*.salesforce-setup.com" },
  { lightning: "crmforce.mil", api: "salesforce.mil", setup: "salesforce-setup.mil" },
  { lightning: "force.mil", api: "salesforce.mil", setup: null },
  { lightning: "sfcrmapps.cn", api: "sfcrmproducts.cn", setup: null },
];

/**
 * The organisation's API host, whichever of its hosts is given; null for any other host. Calls must go
 * there: the host of the pages forwards them and drops the sign-in on the way.
 */
export function toApiHost(host: string): string | null {
  const plain = withoutProxy(host.toLowerCase());
  for (const family of FAMILIES) {
    const places = [
      ["lightning", family.lightning],
      ["my", family.api],
      ...(family.setup === null ? [] : [["my", family.setup]]),
    ] as const;
    for (const [word, end] of places) {
      const found = read(plain, word, end);
      if (found !== null) return join(found.name, "my", family.api, found.region);
    }
  }
  return null;
}

/** The host of the organisation's pages in Lightning; null when this is no API host. */
export function toPageHost(apiHost: string): string | null {
  for (const { api, lightning } of FAMILIES) {
    const found = read(apiHost, "my", api);
    if (found !== null) return join(found.name, "lightning", lightning, found.region);
  }
  return null;
}

interface Found {
  readonly name: string;
  readonly region: string | null;
}

/** A name of the organisation's own, and at most one word (`sandbox`, `develop`) behind it. */
const NAME = "([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9]+)?)";

function read(host: string, word: string, end: string): Found | null {
  const [, name, region] = new RegExp(`^${NAME}\\.${word}\\.${toPattern(end)}$`).exec(host) ?? [];
  return name === undefined ? null : { name, region: region ?? null };
}

function toPattern(end: string): string {
  return end.replaceAll(".", "\\.").replace("*", "([a-z0-9-]+)");
}

function join(name: string, word: string, end: string, region: string | null): string {
  return `${name}.${word}.${end.replace("*", region ?? "")}`;
}

/** A proxy of Microsoft's puts itself behind every host name. */
const PROXY = ".mcas.ms";

function withoutProxy(host: string): string {
  return host.endsWith(PROXY) ? host.slice(0, -PROXY.length) : host;
}
