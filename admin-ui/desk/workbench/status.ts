import type { Tone } from '../../shared/theme/tokens.ts';

/** The workbench's status line: what just happened, or why something did not. */
export interface Status {
  text: string;
  tone: Tone;
}
