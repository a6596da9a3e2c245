import type { Mailbox } from "../../../domain/mail/mail-page.ts";
import { attribute, closest, find, isWritten, real } from "./dom.ts";
import { ACCOUNT } from "./selectors.ts";
import { addressesIn, plain } from "./text.ts";

/** Whose mailbox the page shows: by number from the page's address, by name from wherever it is told. */
export function readMailbox(document: Document, url: URL): Mailbox {
  const named = /\/u\/([^/]+)/.exec(url.pathname)?.[1] ?? "";
  return {
    index: /^\d\d?$/.test(named) ? Number(named) : 0,
    address:
      byAccountLink(document) ??
      addressesIn(named.replace("%40", "@"))[0] ??
      byTitle(real(document, "title")) ??
      null,
  };
}

/** The link at the top says it in every language, behind the account's name. */
function byAccountLink(document: Document): string | undefined {
  const link = find(
    document,
    ACCOUNT,
    (one) =>
      (attribute(one, "href").includes("//accounts.google.") ||
        closest(one, "header,[role=banner]") !== null) &&
      !isWritten(one),
  );
  return link ? addressesIn(attribute(link, "aria-label")).at(-1) : undefined;
}

/** The tab is called "subject - address - Gmail". A subject may hold addresses too: only a whole part counts. */
function byTitle(title: string): string | undefined {
  const parts = title.split(/\s[-–—]\s/).map((part) => plain(part)?.toLowerCase());
  return parts.findLast((part) => part !== undefined && addressesIn(part)[0] === part);
}
