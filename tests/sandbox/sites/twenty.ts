import { HOSTS } from "../hosts.ts";
import { createPages } from "../pages/pages.ts";
import { twentyUiSource } from "../pages/twenty/ui-source.ts";
import { seedTwenty } from "../seed/to-twenty.ts";
import { createTwentySandbox, type TwentySandbox } from "../twenty/sandbox.ts";
import type { Site } from "./site.ts";

/** A workspace of the cloud as it is today, whose API is on a host that all workspaces share. */
export function startTwentyCloud(): readonly [TwentySandbox, Site] {
  const { twentyApi: api, twentyPages: pages } = HOSTS;
  const sandbox = createTwentySandbox({
    modern: true,
    origin: `https://${pages}`,
    fill: seedTwenty,
  });
  return [sandbox, toSite(sandbox, api, pages)];
}

/** A server of the company's own, older than the cloud, with everything on one host. */
export function startTwentySelfHosted(): readonly [TwentySandbox, Site] {
  const host = HOSTS.twentySelfHosted;
  const sandbox = createTwentySandbox({ origin: `https://${host}`, fill: seedTwenty });
  return [sandbox, toSite(sandbox, host, host)];
}

function toSite(sandbox: TwentySandbox, api: string, pageHost: string): Site {
  const pages = createPages("twenty", twentyUiSource(sandbox.world));
  return {
    serves: (host) => host === api || host === pageHost,
    isApi: (host, path) =>
      host === api &&
      (host !== pageHost ||
        /^\/(rest|graphql|metadata|oauth|authorize|\.well-known)(\/|$)/.test(path)),
    api: (request) => sandbox.app.fetch(request),
    pages: (request) => pages.fetch(request),
  };
}
