import { useLiveQuery } from "dexie-react-hooks";
import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { Palette } from "#components/palette/Palette.tsx";
import { siteOf } from "#lib/domain/record.ts";
import { readPreference } from "#lib/store/connection-store.ts";
import { placementName } from "#lib/store/preference-names.ts";
import { type FrameActions, frameCommands } from "./frame-commands.ts";

/** The palette with everything that this frame can do at the moment. */
export function FramePalette(props: FrameActions) {
  const handrail = useHandrail();
  const screen = useScreen();
  const { store } = handrail;
  const site = screen.page === null ? null : siteOf(screen.page);
  const over = useLiveQuery(
    async () =>
      site !== null && (await readPreference(store, placementName(site), "push")) === "overlay",
    [store, site],
  );
  return (
    <Palette
      commands={frameCommands({ ...props, handrail, screen, over: over === true })}
      onPick={props.onPick}
      onClose={() => screen.set({ paletteOpen: false })}
    />
  );
}
