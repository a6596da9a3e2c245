import type { Mailbox } from "../../../domain/mail/mail-page.ts";
import { all, attribute, closest, holds, real } from "./dom.ts";
import { first } from "./first.ts";
import { ACCOUNT, BODY } from "./selectors.ts";
import { addressesIn, plain } from "./text.ts";

/** Whose mailbox the page shows: by number from the page's address, by name from wherever it is told. */
export function readMailbox(document: Document, main: Element | null, url: URL): Mailbox {
  const named = /\/u\/([^/]+)/.exec(url.pathname)?.[1] ?? "";
  const number = /^\d\d?$/.exec(named) ?? /^\d\d?$/.exec(url.searchParams.get("authuser") ?? "");
  return {
    index: Number(number ?? 0),
    address:
      byAccountLink(document, main) ??
      addressesIn(named.replace("%40", "@"))[0] ??
      byTitle(real(document, "title")),
  };
}

/** The link says it in every language, behind the account's name. */
function byAccountLink(document: Document, main: Element | null): string | null {
  return first(all(document, ACCOUNT), (link) => {
    const isGmails = closest(link, BODY) === null && (main === null || !holds(main, link));
    return isGmails ? (addressesIn(attribute(link, "aria-label")).at(-1) ?? null) : null;
  });
}

/** The tab is called "subject - address - Gmail". A subject may hold addresses too: only a whole part counts. */
function byTitle(title: string): string | null {
  return first(title.split(/\s[-–—|]\s/).toReversed(), (part) => {
    const [address] = addressesIn(part);
    return address === plain(part)?.toLowerCase() ? (address ?? null) : null;
  });
}
