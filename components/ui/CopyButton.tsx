import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./Button.tsx";
import { copyText } from "./copy-text.ts";

const SAID_FOR_MS = 2000;

/** Copies `text` and says so beside itself; the button keeps its name. */
export function CopyButton(
  props: Omit<ButtonProps, "onClick" | "children" | "icon"> & {
    readonly label: string;
    readonly text: string | (() => string);
  },
) {
  const { label, text, ...rest } = props;
  const [said, setSaid] = useState<"copied" | "failed" | null>(null);
  useEffect(() => {
    if (said !== "copied") return;
    const timer = setTimeout(() => setSaid(null), SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = async () => {
    const worked = await copyText(typeof text === "string" ? text : text());
    setSaid(worked ? "copied" : "failed");
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <Button
        {...rest}
        icon={
          rest.variant === "quiet" ? null : said === "copied" ? (
            <Check aria-hidden />
          ) : (
            <Copy aria-hidden />
          )
        }
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <span role="status" className="text-small text-muted">
        {said === "copied" && "Copied"}
        {said === "failed" && "The browser did not allow it. Select the text and copy it by hand."}
      </span>
    </span>
  );
}
