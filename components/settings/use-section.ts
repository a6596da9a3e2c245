import { useSyncExternalStore } from "react";

export const SETTINGS_SECTIONS = [
  { id: "connections", label: "Connections" },
  { id: "playbook", label: "Playbook" },
  { id: "privacy", label: "Privacy" },
  { id: "diagnostics", label: "Diagnostics" },
] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number]["id"];

/** The section that the address names; an unknown one is Connections. */
export function useSection(): SettingsSection {
  return useSyncExternalStore(subscribe, () => sectionFromHash(location.hash));
}

export function sectionFromHash(hash: string): SettingsSection {
  return SETTINGS_SECTIONS.find(({ id }) => `#${id}` === hash)?.id ?? "connections";
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}
