import { describe, expect, it } from "vitest";
import { fetchDocument } from "#lib/crm/http/fetch-document.ts";
import type { HttpPorts } from "#lib/crm/http/http.ts";
import { html, type Script, scriptedFetch } from "../scripted-fetch.ts";

const URL = "https://playbooks.acme.example/agreed.json";
const ETAG = '"9f86d081"';

function ask(script: Script, etag: string | null = null, ports: Partial<HttpPorts> = {}) {
  const { fetch, seen } = scriptedFetch(script);
  const all = {
    fetch,
    isOnline: () => true,
    abortAfter: () => new AbortController().signal,
    origins: ["https://playbooks.acme.example"],
    ...ports,
  };
  return { seen, answer: fetchDocument(all, { url: URL, etag, maxBytes: 1000 }) };
}

const text = (body: string, init: ResponseInit = {}) => new Response(body, init);

describe("asking an address for a document", () => {
  it("sends no cookies, follows nothing, and names the copy that is kept", async () => {
    const { seen, answer } = ask(() => new Response(null, { status: 304 }), ETAG);
    expect(await answer).toEqual({ ok: true, value: { type: "same" } });
    expect(seen[0]?.init).toMatchObject({
      method: "GET",
      credentials: "omit",
      redirect: "manual",
      cache: "no-store",
      referrerPolicy: "no-referrer",
    });
    expect(new Headers(seen[0]?.init.headers).get("if-none-match")).toBe(ETAG);
  });

  it("asks for the whole when nothing is kept, and hands on the text and its mark as they came", async () => {
    const { seen, answer } = ask(() => text("{ not even json", { headers: { etag: ETAG } }));
    expect(await answer).toEqual({
      ok: true,
      value: { type: "document", text: "{ not even json", etag: ETAG },
    });
    expect(new Headers(seen[0]?.init.headers).has("if-none-match")).toBe(false);
  });

  it.each(["no-quotes", '"two" "marks"', `"${"x".repeat(300)}"`, '"ümlaut"'])(
    "does not keep a mark that is none: %s",
    async (etag) => {
      const { answer } = ask(() => text("{}", { headers: { etag } }));
      expect(await answer).toMatchObject({ value: { type: "document", etag: null } });
    },
  );

  it.each([301, 401, 404, 500, 503, 204])("says that the answer was %i", async (status) => {
    const { answer } = ask(() => new Response(null, { status }));
    const failure = status === 301 ? { type: "redirected" } : { type: "status", status };
    expect(await answer).toMatchObject({ ok: false, failure });
  });

  it("does not take “nothing new” for an answer when it has nothing", async () => {
    const { answer } = ask(() => new Response(null, { status: 304 }));
    expect(await answer).toMatchObject({ ok: false });
  });

  it("notices a redirect that the browser held back, a web page, and too much", async () => {
    const held = new Response(null);
    Object.defineProperty(held, "type", { value: "opaqueredirect" });
    Object.defineProperty(held, "status", { value: 0 });
    expect(await ask(() => held).answer).toMatchObject({ failure: { type: "redirected" } });
    expect(await ask(() => html()).answer).toMatchObject({
      failure: { type: "html" },
    });
    expect(await ask(() => text("x".repeat(1001))).answer).toMatchObject({
      failure: { type: "too-large" },
    });
  });

  it("tells no network from no answer", async () => {
    const broken = () => Promise.reject(new TypeError("Failed to fetch"));
    const offline = ask(broken, null, { isOnline: () => false });
    expect(await offline.answer).toEqual({ ok: false, failure: { type: "offline" } });
    expect(await ask(broken).answer).toMatchObject({ failure: { type: "no-answer" } });
    const late = ask(broken, null, { abortAfter: () => AbortSignal.abort() });
    expect(await late.answer).toMatchObject({
      failure: { type: "no-answer", detail: "No complete answer came in time." },
    });
  });
});
