// @vitest-environment happy-dom
import "fake-indexeddb/auto";

import { afterEach, expect, it } from "vitest";
import { Rewrite } from "#components/first-touch/rewrite/Rewrite.tsx";
import { DraftModelProvider } from "#components/parts/draft-model-context.ts";
import { WordingChoice } from "#components/settings/WordingChoice.tsx";
import type { Finding } from "#lib/domain/finding.ts";
import { createBuiltInModel } from "#lib/platform/built-in-model.ts";
import { type FakeModelManner, fakeLanguageModel } from "../../platform/fake-language-model.ts";
import {
  button,
  createPanelWorld,
  expectText,
  type PanelWorld,
  press,
  settle,
  until,
} from "../parts/panel-world.tsx";

let world: PanelWorld;
afterEach(() => world.close());

const BODY = "Hi Sara,\n\nThank you for asking for a demo.\n\nWould Tuesday work?";
const OTHER = "Hi Sara,\n\nYour demo request arrived, thank you.\n\nWould Tuesday work?";
const FINDING: Finding = {
  id: "no-continuity-body",
  field: "body",
  rule: "no-continuity",
  severity: "blocks",
  message: "It names nothing that this buyer did.",
  fix: null,
};

interface Opened {
  readonly used: string[];
  /** Shows another text in the editor. */
  readonly retype: (body: string) => Promise<void>;
  readonly fake: ReturnType<typeof fakeLanguageModel>;
}

async function open(
  manner: FakeModelManner | null,
  parts: { on?: boolean; language?: "en" | "ar"; findings?: readonly Finding[] } = {},
): Promise<Opened> {
  world = await createPanelWorld({});
  const { on = true, language = "en", findings = [] } = parts;
  await world.store.ops.preferences.put({ name: "suggest-wording", value: on });
  const fake = fakeLanguageModel(manner ?? {});
  const scope = manner === null ? {} : fake.scope;
  const used: string[] = [];
  const load = async () => createBuiltInModel(scope);
  const show = async (body: string) =>
    await world.render(
      <DraftModelProvider value={load}>
        <Rewrite
          body={body}
          language={language}
          channel="email"
          check={() => findings}
          onUse={(wording) => used.push(wording)}
        />
      </DraftModelProvider>,
    );
  await show(BODY);
  return { used, retype: show, fake };
}

async function isOffered(): Promise<void> {
  await until(() => expect(button("Suggest other wording")).toBeTruthy());
}

async function isNotOffered(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await settle();
  expect(document.querySelector("button")).toBeNull();
}

it("offers nothing where it is switched off", async () => {
  await open({ answer: OTHER }, { on: false });
  await isNotOffered();
});

it("offers nothing where the browser has no model", async () => {
  await open(null);
  await isNotOffered();
});

it("offers nothing in a language that the model does not know", async () => {
  await open({ answer: OTHER }, { language: "ar" });
  await isNotOffered();
});

it("asks the model nothing before somebody presses", async () => {
  const { fake } = await open({ answer: OTHER });
  await isOffered();
  expect(fake.asked).toEqual([]);
});

it("shows the proposal beside the message, and takes it over only by a press", async () => {
  const { used } = await open({ answer: OTHER });
  await isOffered();
  await press("Suggest other wording");
  await until(() => expect(button("Use this wording")).toBeTruthy());
  const shown = [...document.querySelectorAll("blockquote")].map((it) => it.textContent);
  expect(shown).toEqual([BODY, OTHER]);
  expectText("Ready to send");
  expect(used).toEqual([]);
  await press("Use this wording");
  expect(used).toEqual([OTHER]);
});

it("keeps the focus where somebody pressed", async () => {
  await open({ answer: OTHER });
  await isOffered();
  button("Suggest other wording").focus();
  await press("Suggest other wording");
  await until(() => expect(button("Use this wording")).toBeTruthy());
  expect(document.activeElement?.getAttribute("aria-label")).toBe("Other wording");
});

it("says what the check finds in a proposal", async () => {
  await open({ answer: OTHER }, { findings: [FINDING] });
  await isOffered();
  await press("Suggest other wording");
  await until(() => expectText("Fix first"));
  expectText(FINDING.message);
});

it("puts a proposal away where somebody keeps their own words", async () => {
  const { used } = await open({ answer: OTHER });
  await isOffered();
  await press("Suggest other wording");
  await until(() => expect(button("Keep mine")).toBeTruthy());
  await press("Keep mine");
  await isOffered();
  expect(used).toEqual([]);
});

it("puts a proposal away when the message has changed under it", async () => {
  const { retype } = await open({ answer: OTHER });
  await isOffered();
  await press("Suggest other wording");
  await until(() => expect(button("Use this wording")).toBeTruthy());
  await retype(`${BODY} Or Friday?`);
  await isOffered();
});

it("leaves out a proposal that changes what the message says, with the reason", async () => {
  await open({ answer: OTHER.replace("Tuesday", "Friday") });
  await isOffered();
  await press("Suggest other wording");
  await until(() => expectText("It leaves out “Tuesday”."));
  expect(document.querySelector("blockquote")).toBeNull();
});

it("downloads the model only after a yes, with progress and a way to cancel", async () => {
  const { fake } = await open({ readiness: "downloadable", downloads: [0.25], hangs: "create" });
  await isOffered();
  await press("Suggest other wording");
  expectText("The browser has to download its model first");
  await press("Download it");
  await until(() => expectText("25 %"));
  await press("Cancel");
  await isOffered();
  expect(fake.asked).toEqual([]);
});

it.each([
  ["NotAllowedError", "does not let Handrail use the model"],
  ["NotSupportedError", "cannot do it in this language"],
  ["QuotaExceededError", "too long for the model"],
  ["OperationError", "gave no answer that can be used"],
])("says in words why there is no proposal: %s", async (name, words) => {
  await open({ createFails: new DOMException("no", name) });
  await isOffered();
  await press("Suggest other wording");
  await until(() => expectText(words));
  expectText("Your message is as it was.");
  await press("Keep mine");
  await isOffered();
});

it("is switched on in Settings, where it stands what it does and whether this browser can", async () => {
  world = await createPanelWorld({});
  const { scope } = fakeLanguageModel({ readiness: "downloadable" });
  await world.render(
    <DraftModelProvider value={async () => createBuiltInModel(scope)}>
      <WordingChoice />
    </DraftModelProvider>,
  );
  await until(() => expectText("The browser downloads its model once"));
  const box = document.querySelector<HTMLInputElement>("input[type=checkbox]");
  expect(box?.checked).toBe(false);
  box?.click();
  await until(async () =>
    expect((await world.store.ops.preferences.get("suggest-wording"))?.value).toBe(true),
  );
});
