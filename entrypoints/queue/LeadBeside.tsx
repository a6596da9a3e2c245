import { useHandrail } from "#components/data/handrail-context.tsx";
import { AskPageProvider } from "#components/mail/page-asker.tsx";
import { BrokenPart } from "#components/sidebar/BrokenPart.tsx";
import { NUMBER_KEYS } from "#components/sidebar/preferences.ts";
import { Sidebar } from "#components/sidebar/Sidebar.tsx";
import type { QueueLead } from "#components/sidebar/use-queue-in-frame.ts";
import { Boundary } from "#components/ui/Boundary.tsx";
import { writePreference } from "#lib/store/connection-store.ts";

/** A lead beside the queue, with all that the sidebar offers beside a page of the CRM. */
export function LeadBeside(lead: QueueLead) {
  const { store } = useHandrail();
  return (
    <Boundary
      fallback={(error, retry) => <BrokenPart part="This lead" error={error} onRetry={retry} />}
    >
      <AskPageProvider ask={null}>
        <Sidebar
          surface="side-panel"
          link="up"
          firstView={null}
          lead={lead}
          onClose={null}
          onSidePanel={null}
          onNumberKeys={(on) => void writePreference(store, NUMBER_KEYS, on)}
        />
      </AskPageProvider>
    </Boundary>
  );
}
