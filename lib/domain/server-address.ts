import { fail, type Result, succeed } from "./failure.ts";

/** Where a CRM that has no fixed address lives, as read from what a person typed. */
export interface ServerAddress {
  /** `https://crm.acme.example`, with its port when it is not the usual one. */
  readonly origin: string;
  /** The same without `https://`, for people; international names in ASCII, as the browser calls them. */
  readonly host: string;
  /** Whether it is this machine or one that only a private network reaches. */
  readonly isPrivate: boolean;
}

/** What is wrong with an address, and what to do about it. */
export interface AddressTrouble {
  /** The form's field. */
  readonly field: string;
  readonly message: string;
}

const EXAMPLE = "for example https://crm.acme.com";

/**
 * Reads a server's address from what a person typed or pasted, often a whole link. Path, query and
 * fragment fall away; a missing `https://` is added; a trailing dot goes. Refused: plain http anywhere
 * but on this machine, a user name in the address, other schemes, and names that are none. Addresses
 * that only a private network reaches are read and marked: whether they are wanted is the person's call.
 */
export function readServerAddress(
  typed: string,
  field = "server",
): Result<ServerAddress, AddressTrouble> {
  const refuse = (message: string) => fail<AddressTrouble>({ field, message });
  const text = typed.trim();
  if (text === "") return refuse(`Enter the address, ${EXAMPLE}.`);
  const url = toUrl(text);
  if (url === null)
    return refuse(`“${text.slice(0, 80)}” is no web address; enter one ${EXAMPLE}.`);
  if (url.username !== "" || url.password !== "") {
    return refuse("The address holds a user name or password; leave out everything before the @.");
  }
  const hostname = url.hostname.replace(/\.$/, "");
  if (url.protocol !== "https:" && !(url.protocol === "http:" && isClearAllowed(hostname))) {
    return refuse(
      "The address has to begin with https://, so that nobody on the way can read the key. Plain http works on this machine only.",
    );
  }
  if (!isHostName(hostname)) return refuse(`“${hostname}” is no host name; enter one ${EXAMPLE}.`);
  const host = url.port === "" ? hostname : `${hostname}:${url.port}`;
  return succeed({ origin: `${url.protocol}//${host}`, host, isPrivate: isPrivate(hostname) });
}

function toUrl(text: string): URL | null {
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  return URL.canParse(whole) ? new URL(whole) : null;
}

function isThisMachine(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d+){3}$/.test(hostname);
}

/** The two names of this machine for which the extension may ask the browser without https. */
function isClearAllowed(hostname: string): boolean {
  return hostname === "localhost" || hostname === "127.0.0.1";
}

/** A name with a dot, an address in numbers, or this machine. The browser has put numbers into one form. */
function isHostName(hostname: string): boolean {
  if (isThisMachine(hostname) || hostname.startsWith("[")) return true;
  return /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$/.test(
    hostname,
  );
}

const PRIVATE = [
  /^10\./,
  /^127\./,
  /^0\./,
  /^169\.254\./,
  /^172\.(1[6-9]|2\d|3[01])\./,
  /^192\.168\./,
  /^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./,
  /^\[/,
  /\.(local|internal|lan|home|corp|test|localhost)$/,
];

function isPrivate(hostname: string): boolean {
  return isThisMachine(hostname) || PRIVATE.some((pattern) => pattern.test(hostname));
}
