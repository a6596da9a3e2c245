// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from "vitest";
import { whenActive } from "#lib/pages/shell/when-active.ts";

afterEach(() => Reflect.deleteProperty(document, "prerendering"));

const { signal } = new AbortController();

test("an ordinary page is served at once", () => {
  const run = vi.fn();
  whenActive(document, run, signal);
  expect(run).toHaveBeenCalledOnce();
});

test("a page prepared in advance is served when the person goes there, once", () => {
  const run = vi.fn();
  Reflect.set(document, "prerendering", true);
  whenActive(document, run, signal);
  expect(run).not.toHaveBeenCalled();
  document.dispatchEvent(new Event("prerenderingchange"));
  document.dispatchEvent(new Event("prerenderingchange"));
  expect(run).toHaveBeenCalledOnce();
});

test("a page thrown away before that is never served", () => {
  const run = vi.fn();
  const end = new AbortController();
  Reflect.set(document, "prerendering", true);
  whenActive(document, run, end.signal);
  end.abort();
  document.dispatchEvent(new Event("prerenderingchange"));
  expect(run).not.toHaveBeenCalled();
});
