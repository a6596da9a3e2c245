import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { Palette } from "#components/palette/Palette.tsx";
import type { Saved } from "#lib/commands/storage-failure.ts";
import type { RecordKey } from "#lib/domain/record.ts";
import type { RecordView } from "#lib/store/record-store.ts";
import type { ConnectionRow } from "#lib/store/rows.ts";
import { frameCommands } from "./frame-commands.ts";

export interface FramePaletteProps {
  readonly view: RecordView | null;
  readonly connection: ConnectionRow | null;
  readonly numberKeys: boolean;
  readonly onPick: (record: RecordKey) => void;
  /** Runs a command on the outbox and shows what kept it from working. */
  readonly attempt: (work: Promise<Saved<unknown>>) => void;
  readonly onAddTouch: () => void;
  readonly onRefresh: () => void;
  readonly onClose: (() => void) | null;
  readonly onNumberKeys: (on: boolean) => void;
}

/** The palette with everything that this frame can do at the moment. */
export function FramePalette(props: FramePaletteProps) {
  const handrail = useHandrail();
  const screen = useScreen();
  return (
    <Palette
      commands={frameCommands({ ...props, handrail, screen })}
      onPick={props.onPick}
      onClose={() => screen.set({ paletteOpen: false })}
    />
  );
}
