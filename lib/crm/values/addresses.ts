import type { RecordSnapshot } from "../../domain/snapshot.ts";

/** The longest address that can be delivered to, in characters. */
const LONGEST = 254;

/**
 * E-mail addresses that may stand in a query: trimmed, in lower case, each once. What is no address, or
 * could mean something in a path or a pattern, is left out.
 */
export function toAddresses(texts: readonly string[]): readonly string[] {
  const all = texts.map((text) => text.trim().toLowerCase());
  return [...new Set(all)].filter((text) => text.length <= LONGEST && ADDRESS.test(text));
}

/** No control characters, no wildcards, nothing that ends a quotation of any CRM's. */
const ADDRESS = /^[^\s@/\\"*%<>(),;\p{C}]+@[^\s@/\\"*%<>(),;\p{C}]+$/u;

/**
 * Those records that bear one of the addresses. A CRM may answer with others, by its index or by a fault:
 * showing one person's history beside another's mail would be worse than showing nothing.
 */
export function bearersOf(
  records: readonly RecordSnapshot[],
  addresses: readonly string[],
): readonly RecordSnapshot[] {
  return records.filter(({ emails }) => emails.some((email) => addresses.includes(email)));
}
