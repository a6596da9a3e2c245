import { describeShare } from "./engine-suite.ts";

describeShare(2);
