import { AgreePage } from "#components/playbook/agreement/AgreePage.tsx";
import { VersionsPage } from "#components/playbook/agreement/VersionsPage.tsx";
import { PlaybookEditor } from "#components/playbook/editor/PlaybookEditor.tsx";
import { InForcePage } from "#components/playbook/reading/InForcePage.tsx";
import { HostAccessProvider } from "#components/playbook/source/host-access.ts";
import { SourcePage } from "#components/playbook/source/SourcePage.tsx";
import { LinkTabs } from "#components/ui/LinkTabs.tsx";
import { useSettingsPlatform } from "./settings-platform.ts";
import { PLAYBOOK_PAGES, type PlaybookPage } from "./use-section.ts";

/** The playbook: read, edited, agreed on, and where it comes from; each page with its address. */
export function PlaybookSection({ page }: { readonly page: PlaybookPage }) {
  const platform = useSettingsPlatform();
  return (
    <div className="grid gap-4">
      <LinkTabs
        label="Playbook"
        tabs={PLAYBOOK_PAGES.map(({ id, label }) => ({ href: hrefOf(id), label }))}
        current={hrefOf(page)}
      />
      <HostAccessProvider value={platform}>{PAGES[page]()}</HostAccessProvider>
    </div>
  );
}

function hrefOf(page: PlaybookPage): string {
  return page === "" ? "#playbook" : `#playbook/${page}`;
}

const PAGES = {
  "": () => <InForcePage />,
  print: () => <InForcePage />,
  edit: () => <PlaybookEditor name="draft" />,
  agree: () => <AgreePage />,
  versions: () => <VersionsPage />,
  source: () => <SourcePage />,
} as const satisfies Record<PlaybookPage, () => unknown>;
