import { expect, it } from "vitest";
import type { DraftModel } from "#lib/domain/message/draft-model.ts";
import { createBuiltInModel } from "#lib/platform/built-in-model.ts";
import { type FakeModelManner, fakeLanguageModel } from "./fake-language-model.ts";

const never = () => new AbortController().signal;

function withModel(manner: FakeModelManner = {}, timeOut: () => AbortSignal = never) {
  const fake = fakeLanguageModel(manner);
  const model = createBuiltInModel(fake.scope, timeOut);
  if (model === null) throw new Error("there is a model");
  return { ...fake, model };
}

function ask(model: DraftModel, signal = never(), onDownload: (share: number) => void = () => {}) {
  return model.answer({ instructions: "Reword", text: "Hi", language: "en", signal, onDownload });
}

it.each([{}, { LanguageModel: null }, { LanguageModel: { availability: () => "available" } }])(
  "finds no model in %j",
  (scope) => {
    expect(createBuiltInModel(scope)).toBeNull();
  },
);

it("says how ready the model is, for each language by itself", async () => {
  const { model } = withModel({ readiness: "downloadable" });
  expect(await model.readiness("en")).toBe("downloadable");
  expect(await model.readiness("ar")).toBe("unavailable");
});

it("takes an answer that it does not know for no", async () => {
  expect(await withModel({ readiness: "readily" }).model.readiness("en")).toBe("unavailable");
});

it("takes a page that keeps the model from others for no", async () => {
  const LanguageModel = {
    availability: async () => Promise.reject(new DOMException("no", "NotAllowedError")),
    create: async () => Promise.reject(new DOMException("no", "NotAllowedError")),
  };
  const model = createBuiltInModel({ LanguageModel });
  expect(await model?.readiness("en")).toBe("unavailable");
});

it("gives the instructions as such and the text as the question, and lets the session go", async () => {
  const { model, asked, destroyed } = withModel({ answer: "Hello" });
  expect(await ask(model)).toEqual({ type: "answered", text: "Hello" });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.text).toBe("Hi");
  expect(asked[0]?.options).toMatchObject({
    initialPrompts: [{ role: "system", content: "Reword" }],
    expectedInputs: [{ type: "text", languages: ["en"] }],
    expectedOutputs: [{ type: "text", languages: ["en"] }],
  });
  expect(destroyed()).toBe(1);
});

it("tells how the download goes", async () => {
  const shares: number[] = [];
  const { model } = withModel({ downloads: [0, 0.4, 1], answer: "Hello" });
  await ask(model, never(), (share) => shares.push(share));
  expect(shares).toEqual([0, 0.4, 1]);
});

it.each([
  ["NotAllowedError", "not-allowed"],
  ["NotSupportedError", "not-supported"],
  ["NetworkError", "not-downloaded"],
  ["QuotaExceededError", "too-long"],
  ["OperationError", "failed"],
] as const)("says in its own words why there is no answer: %s", async (name, why) => {
  const error = new DOMException("no", name);
  expect(await ask(withModel({ createFails: error }).model)).toEqual({ type: "stopped", why });
  const { model, destroyed } = withModel({ answer: error });
  expect(await ask(model)).toEqual({ type: "stopped", why });
  expect(destroyed()).toBe(1);
});

it.each(["create", "prompt"] as const)("can be cancelled during %s", async (hangs) => {
  const { model } = withModel({ hangs });
  const control = new AbortController();
  const answer = ask(model, control.signal);
  control.abort();
  expect(await answer).toEqual({ type: "stopped", why: "cancelled" });
});

it("gives up on an answer that takes too long, and lets the session go", async () => {
  const { model, destroyed } = withModel({ hangs: "prompt" }, () =>
    AbortSignal.abort(new DOMException("too long", "TimeoutError")),
  );
  expect(await ask(model)).toEqual({ type: "stopped", why: "timed-out" });
  expect(destroyed()).toBe(1);
});

it("never limits a download by time", async () => {
  let limits = 0;
  const { model } = withModel({ hangs: "create" }, () => {
    limits += 1;
    return never();
  });
  const control = new AbortController();
  const answer = ask(model, control.signal);
  control.abort();
  await answer;
  expect(limits).toBe(0);
});

it.each([42, { text: "Hi" }, "x".repeat(30_000)])("takes no junk for an answer", async (answer) => {
  expect(await ask(withModel({ answer }).model)).toEqual({ type: "stopped", why: "failed" });
});
