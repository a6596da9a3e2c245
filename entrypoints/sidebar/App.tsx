import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { Handrail } from "#components/data/handrail-context.tsx";
import { LiveHandrail } from "#components/data/LiveHandrail.tsx";
import { AskPageProvider } from "#components/mail/page-asker.tsx";
import { BrokenPart } from "#components/sidebar/BrokenPart.tsx";
import { NUMBER_KEYS } from "#components/sidebar/preferences.ts";
import { Sidebar } from "#components/sidebar/Sidebar.tsx";
import type { FirstView } from "#components/sidebar/use-frame.ts";
import { Boundary } from "#components/ui/Boundary.tsx";
import { openSidePanel } from "#lib/platform/open-side-panel.ts";
import type { PageLink } from "#lib/platform/page-link.ts";
import { writePreference } from "#lib/store/connection-store.ts";
import type { PlaybookInForce } from "#lib/store/resolve-playbook.ts";
import { useLink } from "./link-page.ts";

const queries = new QueryClient();

/** The frame with everything it needs from outside. */
export function App(props: {
  readonly handrail: Omit<Handrail, "playbook">;
  readonly surface: "frame" | "side-panel";
  readonly link: PageLink | null;
  readonly firstView: FirstView | null;
  readonly firstPlaybook: PlaybookInForce;
}) {
  const { handrail, surface, link } = props;
  const state = useLink((it) => it.state);
  return (
    <LiveHandrail wiring={handrail} first={props.firstPlaybook}>
      <QueryClientProvider client={queries}>
        <Boundary
          fallback={(error, retry) => <BrokenPart part="Handrail" error={error} onRetry={retry} />}
        >
          <AskPageProvider ask={link?.ask ?? null}>
            <Sidebar
              surface={surface}
              link={state}
              firstView={props.firstView}
              lead={null}
              onClose={
                surface === "frame" && link !== null ? () => link.tell({ type: "close" }) : null
              }
              onSidePanel={surface === "frame" ? () => void openSidePanel() : null}
              onNumberKeys={(on) => void writePreference(handrail.store, NUMBER_KEYS, on)}
            />
          </AskPageProvider>
        </Boundary>
      </QueryClientProvider>
    </LiveHandrail>
  );
}
