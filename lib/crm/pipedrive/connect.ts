import type { CrmSetup, Typed } from "../../domain/crm-setup.ts";
import { fail, succeed } from "../../domain/failure.ts";
import { readServerAddress } from "../../domain/server-address.ts";
import { PIPEDRIVE_CAPABILITIES } from "./capabilities.ts";
import { COMPANY_HOST } from "./paths.ts";

/** Hosts of Pipedrive's that belong to no company. */
const EVERYBODYS = /^(api|app|www|oauth|login|developers|support|marketplace)\./;

/**
 * Every company has an address of its own, for its pages and its API alike, and each person makes a token
 * in their own settings. Signing in on Pipedrive's page would need a secret that an extension cannot keep.
 */
export const PIPEDRIVE_SETUP: CrmSetup = {
  capabilities: PIPEDRIVE_CAPABILITIES,
  plan: (typed) => {
    const address = readServerAddress(withDomain(typed));
    if (!address.ok) return address;
    const { host } = address.value;
    if (EVERYBODYS.test(host)) {
      return refuse(
        `${host} belongs to Pipedrive, not to your company. Sign in to Pipedrive and copy the address from there, for example acme.pipedrive.com.`,
      );
    }
    if (!COMPANY_HOST.test(host)) {
      return refuse(
        `“${host}” is no address of a Pipedrive account. It ends with .pipedrive.com, for example acme.pipedrive.com.`,
      );
    }
    return succeed({ server: host, pageHost: host, origins: [pagesOf(host)], caution: null });
  },
  signIn: null,
  pages: ({ pageHost }) => (COMPANY_HOST.test(pageHost) ? [pagesOf(pageHost)] : []),
};

/** A company's short name is enough: it is what people remember. */
function withDomain(typed: Typed): string {
  const text = (typed["server"] ?? "").trim();
  return /^[a-z0-9-]+$/i.test(text) ? `${text}.pipedrive.com` : text;
}

function pagesOf(host: string): string {
  return `https://${host}/*`;
}

function refuse(message: string) {
  return fail({ field: "server", message });
}
