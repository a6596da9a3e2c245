import { useHandrail } from "#components/data/handrail-context.tsx";
import { useScreen } from "#components/data/screen-store.ts";
import { Palette } from "#components/palette/Palette.tsx";
import { type FrameActions, frameCommands } from "./frame-commands.ts";

/** The palette with everything that this frame can do at the moment. */
export function FramePalette(props: FrameActions) {
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
