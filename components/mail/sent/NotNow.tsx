import { useScreen } from "#components/data/screen-store.ts";
import { focusSelectedTab } from "#components/parts/focus-selected-tab.ts";
import { Button } from "#components/ui/Button.tsx";

/** Puts the notice away for this message. */
export function NotNow() {
  const setScreen = useScreen((screen) => screen.set);
  return (
    <Button
      variant="quiet"
      onClick={() => {
        focusSelectedTab();
        setScreen({ sent: null });
      }}
    >
      Not now
    </Button>
  );
}
