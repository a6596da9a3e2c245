import type { Purpose } from "./steps.ts";

/** A request of the extension, read whole: the connection may be gone when it takes effect. */
export interface Asked {
  readonly request: Request;
  readonly purpose: Purpose;
  /** Every id of eleven digits in its address and its body. */
  readonly records: ReadonlySet<string>;
  readonly words: string;
}

export async function identify(arrived: Request): Promise<Asked> {
  const body = await arrived.text();
  const { method, headers } = arrived;
  const { pathname, search } = new URL(arrived.url);
  const purpose = purposeOf(method, pathname, search, body);
  return {
    request: new Request(arrived.url, { method, headers, ...(body === "" ? {} : { body }) }),
    purpose,
    records: new Set(`${pathname} ${body}`.match(/(?<!\d)\d{11}(?!\d)/g)),
    words: `${purpose}: ${method} ${pathname}`,
  };
}

/** What the extension wants. A read with history is the refresh afterwards, not part of a write. */
function purposeOf(method: string, path: string, query: string, body: string): Purpose {
  if (path.startsWith("/account-info/")) return "account";
  if (path.includes("/associations/") && path.includes("/contacts/notes/")) return "look";
  if (path.endsWith("/notes") && method === "POST") return "note";
  if (/\/contacts\/\d+$/.test(path)) return ofOne(method, query);
  if (path.endsWith("/contacts/batch/update")) return "write";
  if (path.endsWith("/contacts/batch/read") && body.includes("handrail_log")) return "read";
  return "other";
}

function ofOne(method: string, query: string): Purpose {
  if (method === "PATCH") return "write";
  return method === "GET" && !query.includes("propertiesWithHistory") ? "read" : "other";
}
