import { useSyncExternalStore } from "react";

export const SETTINGS_SECTIONS = [
  { id: "connections", label: "Connections" },
  { id: "playbook", label: "Playbook" },
  { id: "alerts", label: "Alerts" },
  { id: "privacy", label: "Privacy" },
  { id: "diagnostics", label: "Diagnostics" },
] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]["id"];

/** The pages of the section "Playbook", by the second part of the address. */
export const PLAYBOOK_PAGES = [
  { id: "", label: "In force" },
  { id: "edit", label: "Edit" },
  { id: "agree", label: "Agree" },
  { id: "versions", label: "Versions" },
  { id: "source", label: "Where it comes from" },
] as const;

/** "print" is the printable document: a page of its own, not in the navigation. */
export type PlaybookPage = (typeof PLAYBOOK_PAGES)[number]["id"] | "print";

/** What the address names: a section, and a page of the playbook. */
export interface SettingsPlace {
  readonly section: SettingsSection;
  readonly playbookPage: PlaybookPage;
}

/** The place that the address names. */
export function useSettingsPlace(): SettingsPlace {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return placeFromHash(hash);
}

/** "#playbook/edit" → its section and page. An unknown section is Connections, an unknown page the first. */
export function placeFromHash(hash: string): SettingsPlace {
  const [name = "", page = ""] = hash.replace(/^#/, "").split("/");
  const section = SETTINGS_SECTIONS.find(({ id }) => id === name)?.id ?? "connections";
  const known = PLAYBOOK_PAGES.find(({ id }) => id === page)?.id ?? "";
  return { section, playbookPage: page === "print" ? page : known };
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}
