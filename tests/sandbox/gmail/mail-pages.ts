import { Hono } from "hono";
import { z } from "zod";
import type { ClientFile } from "../pages/client-files.ts";
import { MAIL_ACCOUNTS } from "./accounts.ts";
import { CLIENT_ROOT, mailDocument } from "./mail-document.ts";
import type { BodyNode } from "./mail-types.ts";
import { createNonce, mailHeaders, readMailVariant } from "./mail-variant.ts";
import type { Mailboxes } from "./mailboxes.ts";

/** The page's files by folder: its own, and what it shares with the pages of the CRMs. */
export interface MailClient {
  readonly gmail: ReadonlyMap<string, ClientFile>;
  readonly pages: ReadonlyMap<string, ClientFile>;
}

const addressSchema = z.object({ name: z.string(), address: z.string() });
const bodySchema: z.ZodType<BodyNode> = z.lazy(() =>
  z.union([
    z.string(),
    z.object({
      tag: z.string(),
      attributes: z.record(z.string(), z.string()).default({}),
      children: z.array(bodySchema).default([]),
    }),
  ]),
);
const outgoingSchema = z.object({
  threadId: z.string().nullable(),
  subject: z.string(),
  to: z.array(addressSchema),
  cc: z.array(addressSchema),
  bcc: z.array(addressSchema),
  body: z.array(bodySchema),
});

/** A page of mail of our own making under Gmail's addresses, over mailboxes in memory. */
export function createMailPages(mailboxes: Mailboxes, client: MailClient): Hono {
  const pages = new Hono();
  pages.get("/favicon.ico", (c) => c.body(null, 204));
  pages.get("/", (c) => c.redirect("/mail/u/0/"));

  pages.get(`${CLIENT_ROOT}/:folder{gmail|pages}/client/:file`, (c) => {
    const { folder, file: name } = c.req.param();
    const file = (folder === "gmail" ? client.gmail : client.pages).get(name);
    return file === undefined
      ? c.notFound()
      : c.body(file.text, 200, { "content-type": file.contentType });
  });

  pages.get("/mail/u/:account/", (c) => {
    const url = new URL(c.req.url);
    const asked = decodeURIComponent(c.req.param("account"));
    const named = MAIL_ACCOUNTS.find(({ owner }) => owner.address === asked.toLowerCase());
    // An account may be asked for by its address; the page itself is at its number.
    if (named !== undefined) return c.redirect(`/mail/u/${named.index}/${url.search}`);
    const account = MAIL_ACCOUNTS.find(({ index }) => String(index) === asked);
    if (account === undefined) return c.redirect("/mail/u/0/");
    const variant = readMailVariant(url);
    const nonce = createNonce();
    return c.body(mailDocument(account, variant, nonce), 200, mailHeaders(variant, nonce));
  });

  pages.get("/mail/u/:account/data", (c) => {
    const data = mailboxes.read(Number(c.req.param("account")));
    return data === null ? c.notFound() : c.json(data);
  });

  pages.post("/mail/u/:account/sent", async (c) => {
    const mail = outgoingSchema.safeParse(await c.req.json());
    if (!mail.success) return c.json({ message: mail.error.message }, 400);
    const receipt = mailboxes.send(Number(c.req.param("account")), mail.data);
    return receipt === null ? c.notFound() : c.json(receipt, 201);
  });

  pages.delete("/mail/u/:account/sent/:message", (c) => {
    mailboxes.takeBack(Number(c.req.param("account")), c.req.param("message"));
    return c.body(null, 204);
  });
  return pages;
}
