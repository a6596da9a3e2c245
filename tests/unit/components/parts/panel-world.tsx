import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { expect, vi } from "vitest";
import { type Handrail, HandrailProvider } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { useConnections, useRecord } from "#components/data/use-live.ts";
import type { Ask } from "#lib/commands/deps.ts";
import { HUBSPOT_CAPABILITIES } from "#lib/crm/hubspot/capabilities.ts";
import { DEFAULT_PLAYBOOK } from "#lib/domain/playbook/default-playbook.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { RecordSnapshot } from "#lib/domain/snapshot.ts";
import { createStore, type Store } from "#lib/store/databases.ts";
import { putOwners, type RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { putRecords } from "../../../support/fakes/put-records.ts";
import { NOW, OWNERS, sampleSnapshot } from "../../domain/note/sample.ts";

/** A panel over a real store in memory, with a background that agrees to everything. */
export interface PanelWorld {
  readonly store: Store;
  readonly handrail: Handrail;
  /** The types of the messages that the background was asked. */
  readonly asked: string[];
  readonly render: (node: ReactNode) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const CONNECTION: ConnectionRow = {
  id: "c1",
  crm: "hubspot",
  server: "api.hubapi.com",
  account: { id: "1", name: "Acme portal", pageHost: "app.hubspot.com", timeZone: null },
  person: { ownerId: "102", name: "Dana Novak" },
  capabilities: HUBSPOT_CAPABILITIES,
  fields: "ready",
  lastSyncAt: null,
  trouble: null,
  setup: null,
};

let worlds = 0;

export async function createPanelWorld(options: {
  readonly snapshot?: Partial<RecordSnapshot>;
  readonly connection?: Partial<ConnectionRow> | null;
  readonly answer?: (type: string, body: Readonly<Record<string, unknown>>) => unknown;
}): Promise<PanelWorld> {
  document.body.innerHTML = "<div></div>";
  worlds += 1;
  const store = createStore(`-panel-${worlds}`);
  await store.ops.open();
  if (options.connection !== null)
    await store.ops.connections.put({ ...CONNECTION, ...options.connection });
  await putOwners(store, "c1", OWNERS);
  await putRecords(store, [sampleSnapshot(options.snapshot)], Date.parse(NOW));
  useScreen.setState({ paired: true, receipt: null });

  const asked: string[] = [];
  let ids = 0;
  // A clock that goes on: what is typed later is newer.
  let moments = 0;
  const ask = (async (type: string, body: Readonly<Record<string, unknown>>) => {
    asked.push(type);
    return options.answer?.(type, body) ?? { ok: true, value: null };
  }) as unknown as Ask;
  const handrail: Handrail = {
    store,
    deps: { store, ask, now: () => Date.parse(NOW) + 10 * ++moments, newId: () => `id-${++ids}` },
    playbook: DEFAULT_PLAYBOOK,
    locale: "en-GB",
    timeZone: "Europe/Berlin",
    openSettings: () => {},
  };

  const root: Root = createRoot(document.body.firstElementChild as HTMLElement);
  const queries = new QueryClient();
  return {
    store,
    handrail,
    asked,
    render: async (node) => {
      root.render(
        <HandrailProvider value={handrail}>
          <QueryClientProvider client={queries}>{node}</QueryClientProvider>
        </HandrailProvider>,
      );
      await settle();
    },
    close: async () => {
      root.unmount();
      await settle();
      queries.clear();
      await store.ops.delete();
      await store.cache.delete();
    },
  };
}

const KEY: RecordKey = { connectionId: "c1", objectType: "person", recordId: "42" };

/** Feeds a panel the way the sidebar does: the record with its overlay, and the connection. */
export function Beside(props: {
  readonly panel: (view: RecordView, connection: ConnectionRow) => ReactNode;
}) {
  const view = useRecord(KEY);
  const connection = useConnections()?.find(({ id }) => id === "c1");
  if (view == null || connection === undefined) return null;
  return props.panel(view, connection);
}

/** Lets React and the store finish what an event has set going. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 0));
}

/** Waits until something holds. */
export async function until(holds: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(holds, { timeout: 5000, interval: 5 });
}

/** The control with this label, once it is there. */
export function control(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...document.querySelectorAll("label")].find((it) => it.textContent === label);
  const element = document.getElementById(found?.htmlFor ?? "");
  if (element === null) throw new Error(`There is no control "${label}".`);
  return element as HTMLInputElement;
}

export function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll("button")].find(
    (it) => (it.getAttribute("aria-label") ?? it.textContent) === name,
  );
  if (found === undefined) throw new Error(`There is no button "${name}".`);
  return found;
}

export async function press(name: string): Promise<void> {
  button(name).click();
  await settle();
}

/** Types a text into a control, as React sees it. */
export async function fill(label: string, text: string): Promise<void> {
  const element = control(label);
  const type = Object.getPrototypeOf(element) as object;
  Object.getOwnPropertyDescriptor(type, "value")?.set?.call(element, text);
  element.dispatchEvent(new Event("input", { bubbles: true }));
  await settle();
}

/** Presses a key in a control. */
export async function pressKey(element: Element, key: string, ctrlKey = false): Promise<void> {
  element.dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, bubbles: true }));
  await settle();
}

/** What a control is described by, in one string. */
export function description(element: Element): string {
  return (element.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .join(" ");
}

export function region(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("section[aria-labelledby]")].find(
    (it) => document.getElementById(it.getAttribute("aria-labelledby") ?? "")?.textContent === name,
  );
  if (found === undefined) throw new Error(`There is no region "${name}".`);
  return found;
}

export function expectText(text: string): void {
  expect(document.body.textContent).toContain(text);
}
