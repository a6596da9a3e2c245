import { clsx } from "clsx";
import { useEffect, useRef } from "react";
import { StorageNotice } from "#components/parts/StorageNotice.tsx";
import { PrintPage } from "#components/playbook/reading/PrintPage.tsx";
import { AlertsSection } from "./AlertsSection.tsx";
import { ConnectionsSection } from "./ConnectionsSection.tsx";
import { DiagnosticsSection } from "./DiagnosticsSection.tsx";
import { PlaybookSection } from "./PlaybookSection.tsx";
import { PrivacySection } from "./PrivacySection.tsx";
import {
  PLAYBOOK_PAGES,
  SETTINGS_SECTIONS,
  type SettingsSection,
  useSettingsPlace,
} from "./use-section.ts";

/** The options page: one section at a time, named in the address so that it can be linked to. */
export function SettingsPage() {
  const { section, playbookPage } = useSettingsPlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const { label } = SETTINGS_SECTIONS.find(({ id }) => id === section) ?? SETTINGS_SECTIONS[0];

  const page = PLAYBOOK_PAGES.find(({ id }) => id === playbookPage)?.label ?? null;
  const title = section === "playbook" && page !== null ? `${label}: ${page}` : label;
  useEffect(() => {
    document.title = `${title} · Handrail settings`;
  }, [title]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of section that moves the focus.
  useEffect(() => {
    // A section that was asked for is read from its heading; the first one leaves the focus alone.
    if (first.current) first.current = false;
    else heading.current?.focus();
  }, [section]);

  if (section === "playbook" && playbookPage === "print") return <PrintPage />;
  return (
    <div className="mx-auto grid max-w-260 gap-x-8 gap-y-4 p-4 sm:grid-cols-[10rem_minmax(0,1fr)] sm:p-8">
      <header className="grid content-start gap-3">
        <p className="text-name font-semibold">Handrail</p>
        <SectionLinks current={section} />
      </header>
      <main className="grid content-start gap-4">
        <h1 ref={heading} tabIndex={-1} className="text-name font-semibold outline-none">
          {label}
        </h1>
        <StorageNotice />
        {section === "playbook" ? <PlaybookSection page={playbookPage} /> : PAGES[section]()}
      </main>
    </div>
  );
}

function SectionLinks({ current }: { current: SettingsSection }) {
  return (
    <nav aria-label="Settings">
      <ul className="-mx-2 flex flex-wrap gap-1 sm:grid">
        {SETTINGS_SECTIONS.map(({ id, label }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              aria-current={id === current ? "page" : undefined}
              className={clsx(
                "block rounded-md px-2 py-1.5",
                id === current
                  ? "bg-accent-soft font-semibold text-accent"
                  : "text-ink hover:bg-hover",
              )}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const PAGES = {
  connections: () => <ConnectionsSection />,
  alerts: () => <AlertsSection />,
  privacy: () => <PrivacySection />,
  diagnostics: () => <DiagnosticsSection />,
} as const satisfies Record<Exclude<SettingsSection, "playbook">, () => unknown>;
