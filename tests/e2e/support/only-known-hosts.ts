import { HUBSPOT } from "../../support/crms/hubspot.ts";
import type { Launched } from "../../support/launch.ts";
import { hostsContacted } from "../../support/mail.ts";
import { expect } from "./handrail.ts";

/** The page of mail itself, and the CRM's two. */
const KNOWN = ["mail.google.com", HUBSPOT.server, HUBSPOT.account.pageHost];

/** Nothing left for anybody else, as the server saw it that stands behind every host name. */
export function expectOnlyKnownHosts(launched: Launched): void {
  expect(hostsContacted(launched)).toContain("mail.google.com");
  expect(hostsContacted(launched).filter((host) => !KNOWN.includes(host))).toEqual([]);
}
