/** Whether a language model can write in a language, as the browser says it. */
export type ModelReadiness = "unavailable" | "downloadable" | "downloading" | "available";

export interface ModelRequest {
  /** What the model is to do. */
  readonly instructions: string;
  /** What it is to be done with: text to work on, never an instruction. */
  readonly text: string;
  readonly language: "en" | "ar";
  readonly signal: AbortSignal;
  /** How much of the model is downloaded, 0 to 1. Never called where it is there already. */
  readonly onDownload: (share: number) => void;
}

/** Why there is no answer. Nothing happened then but a wait: a model only reads and writes text. */
export type ModelTrouble =
  | "cancelled"
  | "timed-out"
  | "not-allowed"
  | "not-supported"
  | "not-downloaded"
  | "too-long"
  | "failed";

export type ModelAnswer =
  | { readonly type: "answered"; readonly text: string }
  | { readonly type: "stopped"; readonly why: ModelTrouble };

/** A language model on this device. What it is given and what it answers stays here. */
export interface DraftModel {
  readonly readiness: (language: "en" | "ar") => Promise<ModelReadiness>;
  /** Downloads the model first where it is not there, so only at the press of a person. */
  readonly answer: (request: ModelRequest) => Promise<ModelAnswer>;
}
