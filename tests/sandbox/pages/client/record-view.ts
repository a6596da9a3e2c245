import type { UiAssociation, UiProperty, UiRecord, UiTimelineItem } from "../ui-types.ts";
import { addresses } from "./addresses.ts";
import { element } from "./dom.ts";
import { words } from "./words.ts";

export async function recordView(
  { kind, id }: { readonly kind: string; readonly id: string },
  reload: () => void,
): Promise<HTMLElement> {
  const path = `/api/ui/records/${kind}/${id}`;
  const answer = await fetch(path);
  if (!answer.ok) return element("p", { class: "quiet" }, words.missing);
  const record: UiRecord = await answer.json();
  return element(
    "section",
    { class: "record", "data-record-id": record.id },
    aboutPanel(path, record, reload),
    activityPanel(path, record, reload),
    relatedPanel(record),
  );
}

function aboutPanel(path: string, record: UiRecord, reload: () => void): HTMLElement {
  const notice = record.state === "live" ? null : words[record.state];
  return element(
    "aside",
    { class: "panel about", "aria-label": words.about },
    element("h1", { dir: "auto" }, record.title),
    element("p", { class: "quiet", dir: "auto" }, record.subtitle),
    notice === null ? null : element("p", { class: "notice" }, notice),
    ...record.properties.map((property) => propertyField(path, property, reload)),
  );
}

function propertyField(path: string, property: UiProperty, reload: () => void): HTMLElement {
  const value = property.value ?? "";
  const field = element("input", {
    type: "text",
    name: property.name,
    value: value.slice(0, 2000),
    dir: "auto",
    ...(property.editable ? {} : { readonly: "" }),
  });
  field.addEventListener("change", () => {
    void send(path, "PATCH", { name: property.name, value: field.value }).then(reload);
  });
  return element("label", { class: "field" }, element("span", {}, property.label), field);
}

function activityPanel(path: string, record: UiRecord, reload: () => void): HTMLElement {
  const text = element("textarea", { id: "note", "aria-label": words.writeNote, rows: "3" });
  const save = element("button", { type: "button", class: "primary" }, words.saveNote);
  save.addEventListener("click", () => {
    void send(`${path}/notes`, "POST", { body: text.value }).then(reload);
  });
  const refresh = element("button", { type: "button", id: "refresh" }, words.refresh);
  refresh.addEventListener("click", reload);
  const items = record.timeline.map(timelineItem);
  return element(
    "div",
    { class: "panel activity" },
    element("div", { class: "row" }, element("h2", {}, words.activity), refresh),
    text,
    save,
    ...(items.length === 0 ? [element("p", { class: "quiet" }, words.nothing)] : items),
  );
}

function timelineItem(item: UiTimelineItem): HTMLElement {
  return element(
    "article",
    { class: "item", "data-kind": item.kind, "data-id": item.id },
    element("p", { class: "quiet" }, `${item.kind} · ${item.at.slice(0, 16).replace("T", " ")}`),
    item.title === "" ? null : element("h3", { dir: "auto" }, item.title),
    element("p", { class: "body", dir: "auto" }, item.body.slice(0, 4000)),
  );
}

function relatedPanel(record: UiRecord): HTMLElement {
  const hrefOf = addresses.related ?? addresses.record;
  const links = record.associations.map((one: UiAssociation) =>
    element("a", { href: hrefOf(one.kind, one.id), dir: "auto" }, one.title),
  );
  return element(
    "aside",
    { class: "panel related", "aria-label": words.related },
    element("h2", {}, words.related),
    ...(links.length === 0 ? [element("p", { class: "quiet" }, words.nothing)] : links),
  );
}

async function send(path: string, method: string, body: unknown): Promise<void> {
  await fetch(path, {
    method,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}
