import { clsx } from "clsx";
import { useEffect, useRef } from "react";
import { StorageNotice } from "#components/parts/StorageNotice.tsx";
import { ConnectionsSection } from "./ConnectionsSection.tsx";
import { DiagnosticsSection } from "./DiagnosticsSection.tsx";
import { PlaybookSection } from "./PlaybookSection.tsx";
import { PrivacySection } from "./PrivacySection.tsx";
import { SETTINGS_SECTIONS, type SettingsSection, useSection } from "./use-section.ts";

/** The options page: one section at a time, named in the address so that it can be linked to. */
export function SettingsPage() {
  const section = useSection();
  const heading = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const { label } = SETTINGS_SECTIONS.find(({ id }) => id === section) ?? SETTINGS_SECTIONS[0];

  useEffect(() => {
    document.title = `${label} · Handrail settings`;
    // A section that was asked for is read from its heading; the first one leaves the focus alone.
    if (first.current) first.current = false;
    else heading.current?.focus();
  }, [label]);

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
        {PAGES[section]()}
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
  playbook: () => <PlaybookSection />,
  privacy: () => <PrivacySection />,
  diagnostics: () => <DiagnosticsSection />,
} as const satisfies Record<SettingsSection, () => unknown>;
