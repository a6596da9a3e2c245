import { z } from "zod";
import { isAppHost } from "./page-links.ts";

const rowSchema = z.object({ url: z.string() }).partial().catch({});

const replySchema = z
  .object({ url: z.string().optional().catch(undefined), results: z.array(rowSchema) })
  .partial()
  .catch({});

/**
 * The account that a reply's records belong to by their own page addresses, when it is another one than
 * the expected: then nothing of the reply may be shown or kept (P13.4). Null where HubSpot names none.
 */
export function foreignAccount(reply: unknown, expectedId: string | null): string | null {
  if (expectedId === null) return null;
  const { url, results = [] } = replySchema.parse(reply);
  for (const address of [url, ...results.map((row) => row.url)]) {
    const named = accountIn(address ?? "");
    if (named !== null && named !== expectedId) return named;
  }
  return null;
}

function accountIn(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  return isAppHost(host) ? (/^\/contacts\/(\d+)\//.exec(pathname)?.[1] ?? null) : null;
}
