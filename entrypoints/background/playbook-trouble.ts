import type { DocumentTrouble } from "#lib/crm/http/fetch-document.ts";
import type { PlaybookTrouble } from "#lib/store/rows.ts";

/** Why an address gave no playbook, in words. The last good one stays in force meanwhile. */
export function toPlaybookTrouble(trouble: DocumentTrouble, host: string): PlaybookTrouble {
  return { ...inWords(trouble, host), issues: [] };
}

/** The browser may not ask this host; somebody has to allow it in Settings. */
export function notAllowed(host: string): PlaybookTrouble {
  return {
    type: "not-allowed",
    what: `The browser does not let Handrail reach ${host} yet.`,
    issues: [],
  };
}

/** A policy names an address that nobody can use. */
export function badAddress(message: string): PlaybookTrouble {
  const what = `The address in your organisation's policy cannot be used. ${message}`;
  return { type: "bad-address", what, issues: [] };
}

function inWords(trouble: DocumentTrouble, host: string): Omit<PlaybookTrouble, "issues"> {
  switch (trouble.type) {
    case "offline":
      return { type: "offline", what: "There was no network. Handrail asks again by itself." };
    case "no-answer":
      return {
        type: "no-answer",
        what: `No complete answer came from ${host}. Handrail asks again by itself.`,
      };
    case "status":
      return { type: "status", what: statusInWords(trouble.status, host) };
    case "redirected":
      return {
        type: "redirected",
        what: `${host} sends on to another address, which Handrail does not follow. Enter the address at which the playbook itself is.`,
      };
    case "html":
      return {
        type: "web-page",
        what: `${host} answered with a web page, perhaps to sign in. The address has to give the playbook without signing in.`,
      };
    case "too-large":
      return {
        type: "too-large",
        what: `What ${host} gives is too large for a playbook: more than 1 MB.`,
      };
    case "not-json":
    case "too-deep":
      return { type: "unreadable", what: `What ${host} gives is not a playbook.` };
  }
}

function statusInWords(status: number, host: string): string {
  if (status === 404 || status === 410) {
    return `There is nothing at this address of ${host} (${status}). Check the address.`;
  }
  if (status === 401 || status === 403) {
    return `${host} does not give it to everybody (${status}). The address has to give the playbook without signing in.`;
  }
  return status >= 500
    ? `${host} has trouble of its own (${status}). Handrail asks again by itself.`
    : `${host} answered with status ${status} in place of the playbook.`;
}
