import { fail, type Result, succeed } from "./failure.ts";
import { type AddressTrouble, readServerAddress } from "./server-address.ts";

/** Where a playbook is fetched from. */
export interface PlaybookAddress {
  /** The whole address, without the part after `#`, which is never sent. */
  readonly address: string;
  /** `https://playbooks.acme.example`, with its port when it is not the usual one. */
  readonly origin: string;
  /** The same without `https://`, for people. */
  readonly host: string;
  /** What the browser is asked for. Its patterns know no ports. */
  readonly pattern: string;
}

const LONGEST = 2000;

/**
 * Reads the address of a playbook from what a person typed or a policy says: https, or plain http on this
 * machine. A missing `https://` is added; refused is what is refused for a server's address.
 */
export function readPlaybookAddress(typed: string): Result<PlaybookAddress, AddressTrouble> {
  const text = typed.trim();
  if (text.length > LONGEST) {
    const message = `The address has ${text.length} characters; there is room for ${LONGEST}.`;
    return fail({ field: "address", message });
  }
  const server = readServerAddress(text, "address");
  if (!server.ok) return server;
  const url = new URL(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  url.hash = "";
  const { origin, host } = server.value;
  const pattern = `${url.protocol}//${url.hostname.replace(/\.$/, "")}/*`;
  return succeed({ address: `${origin}${url.pathname}${url.search}`, origin, host, pattern });
}
