import type { Handrail } from "#components/data/handrail-context.tsx";
import { HANDOFF_TABS, type HandoffTab, type Screen } from "#components/data/screen-store.ts";
import type { PaletteCommand } from "#components/palette/find-commands.ts";
import { sendNow, undoAction } from "#lib/commands/outbox-commands.ts";
import { placeOver } from "#lib/commands/site-commands.ts";
import type { Saved } from "#lib/commands/storage-failure.ts";
import { nextStatus } from "#lib/domain/handoff/life.ts";
import { toHandoffStatus } from "#lib/domain/handoff/status.ts";
import { CRM_LABELS, type CrmId, type RecordKey, siteOf } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { TAB_LABELS } from "./HandoffTabs.tsx";

/** What the frame shows at the moment, and what can be done to it. */
export interface FrameActions {
  readonly view: RecordView | null;
  readonly connection: ConnectionRow | null;
  readonly numberKeys: boolean;
  readonly onPick: (record: RecordKey) => void;
  /** Runs a command and shows what kept it from working. */
  readonly attempt: (work: Promise<Saved<unknown>>) => void;
  readonly onAddTouch: () => void;
  readonly onRefresh: () => void;
  readonly onClose: (() => void) | null;
  /** Opens or closes the queue; null where it stands beside this already. */
  readonly onQueue: (() => void) | null;
  readonly onNumberKeys: (on: boolean) => void;
}

/** Every action of the frame, in the order in which they are needed. */
export function frameCommands(
  frame: FrameActions & {
    readonly handrail: Handrail;
    readonly screen: Screen;
    /** Whether the frame lies over the pages of this site instead of pushing them aside. */
    readonly over: boolean;
  },
): readonly PaletteCommand[] {
  return [...recordCommands(frame), ...outboxCommands(frame), ...frameWideCommands(frame)];
}

type Frame = Parameters<typeof frameCommands>[0];

function recordCommands(frame: Frame): readonly PaletteCommand[] {
  const { view, connection, screen, handrail } = frame;
  if (view === null) return [];
  const status = toHandoffStatus(view.snapshot.handoff.status);
  const { url } = view.snapshot;
  const crm = connection?.capabilities.label ?? "the CRM";
  return [
    ...HANDOFF_TABS.map((tab, index) => ({
      id: `tab-${tab}`,
      label: TAB_LABELS[tab],
      keywords: TAB_KEYWORDS[tab],
      shortcut: frame.numberKeys ? String(index + 1) : undefined,
      run: () => screen.set({ tab }),
    })),
    ...handrail.playbook.outcomes
      .filter(({ id }) => nextStatus(`log-outcome/${id}`, status) !== "refused")
      .map(({ id, label }) => ({
        id: `outcome-${id}`,
        label: `Log outcome: ${label}`,
        run: () => screen.set({ tab: "outcome", askedOutcome: id }),
      })),
    {
      id: "add-touch",
      label: "Add a touch",
      keywords: "log call chat whatsapp meeting introduction",
      run: () => {
        screen.set({ tab: "story" });
        frame.onAddTouch();
      },
    },
    {
      id: "refresh",
      label: `Fetch this record from ${crm} now`,
      keywords: "refresh reload update",
      run: frame.onRefresh,
    },
    ...(url?.startsWith("https:") === true
      ? [
          {
            id: "open-record",
            label: `Open this record in ${crm}`,
            run: () => void window.open(url, "_blank", "noopener,noreferrer"),
          },
        ]
      : []),
  ];
}

/** What can be done in each tab, so that typing the deed leads to the place. */
const TAB_KEYWORDS = {
  story: "touches missing already told",
  note: "hand off handoff accept reject recycle reassign write copy call notes ae passport open",
  "first-touch": "angle draft e-mail call outline log",
  outcome: "log outcome reason evidence disqualify opportunity nurture no response",
} as const satisfies Record<HandoffTab, string>;

function outboxCommands(frame: Frame): readonly PaletteCommand[] {
  const { screen, handrail } = frame;
  const { receipt } = screen;
  return [
    ...(receipt === null
      ? []
      : [
          {
            id: "undo",
            label: `Undo: ${receipt.title}`,
            run: () => {
              screen.set({ receipt: null, outboxOpen: true });
              frame.attempt(undoAction(handrail.deps, receipt.actionId));
            },
          },
        ]),
    {
      id: "outbox",
      label: screen.outboxOpen ? "Close the outbox" : "Open the outbox",
      keywords: "sync waiting pending sent",
      run: () => screen.set({ outboxOpen: !screen.outboxOpen }),
    },
    {
      id: "send-now",
      label: "Send everything now",
      keywords: "sync outbox drain",
      run: () => {
        screen.set({ outboxOpen: true });
        frame.attempt(sendNow(handrail.deps, null));
      },
    },
  ];
}

function frameWideCommands(frame: Frame): readonly PaletteCommand[] {
  const { handrail, screen, over, onClose, onQueue, numberKeys } = frame;
  const site = screen.page === null ? null : siteOf(screen.page);
  return [
    ...(onQueue === null
      ? []
      : [
          {
            id: "queue",
            label: screen.queue === "list" ? "Close the queue" : "Open the queue",
            keywords: "leads list mine team due overdue next offered accept cold",
            run: onQueue,
          },
        ]),
    ...(["connections", "playbook", "alerts", "privacy", "diagnostics"] as const).map(
      (section) => ({
        id: `settings-${section}`,
        label: `Settings: ${section}`,
        keywords: "options preferences",
        run: () => handrail.openSettings(section),
      }),
    ),
    {
      id: "number-keys",
      label: numberKeys ? "Turn the keys 1 to 4 off" : "Turn the keys 1 to 4 on",
      keywords: "shortcut keyboard",
      run: () => frame.onNumberKeys(!numberKeys),
    },
    ...(onClose === null || site === null
      ? []
      : [
          {
            id: "placement",
            label: over
              ? `Push ${siteLabel(site)} aside for Handrail`
              : `Lay Handrail over ${siteLabel(site)}`,
            keywords: "overlay push width room layout place",
            run: () => frame.attempt(placeOver(handrail.deps, site, !over)),
          },
        ]),
    ...(onClose === null
      ? []
      : [{ id: "close", label: "Close Handrail", keywords: "hide sidebar", run: onClose }]),
  ];
}

function siteLabel(site: CrmId | "mail"): string {
  return site === "mail" ? "Gmail" : CRM_LABELS[site];
}
