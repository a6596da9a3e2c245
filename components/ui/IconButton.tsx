import type { ReactNode } from "react";
import { Button, type ButtonProps } from "./Button.tsx";
import { Hint } from "./Hint.tsx";

/** A button that is only an icon; `label` is its name, and appears on hover and focus. */
export function IconButton({
  label,
  shortcut,
  icon,
  ...rest
}: Omit<ButtonProps, "children" | "aria-label" | "hint" | "icon" | "disabledReason"> & {
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly icon: ReactNode;
}) {
  return (
    <Hint text={shortcut === undefined ? label : `${label} (${shortcut})`}>
      <Button
        {...rest}
        variant="quiet"
        aria-label={label}
        className="size-7 !px-0 !text-muted"
        icon={icon}
      />
    </Hint>
  );
}
