/** Five tones of a state. A tone is always shown together with a word and a shape. */
export const tones = ['waiting', 'due', 'late', 'mine', 'done'] as const;
export type Tone = (typeof tones)[number];

/** The colours of one scheme. `tokens.css` has the same values for pages without MUI; a test compares them. */
export interface Scheme {
  bg: string;
  surface: string;
  sunken: string;
  line: string;
  control: string;
  text: string;
  quiet: string;
  accent: string;
  'accent-strong': string;
  'accent-tint': string;
  'on-accent': string;
  waiting: string;
  'waiting-tint': string;
  due: string;
  'due-tint': string;
  late: string;
  'late-tint': string;
  mine: string;
  'mine-tint': string;
  done: string;
  'done-tint': string;
}

const light: Scheme = {
  bg: '#f3f5f7',
  surface: '#ffffff',
  sunken: '#eaeef2',
  line: '#dce2e9',
  control: '#7c8796',
  text: '#1a212b',
  quiet: '#525d6c',
  accent: '#155fa8',
  'accent-strong': '#0f4a85',
  'accent-tint': '#e4eefa',
  'on-accent': '#ffffff',
  waiting: '#515c6b',
  'waiting-tint': '#e9edf1',
  due: '#845400',
  'due-tint': '#fdf0d5',
  late: '#b3261e',
  'late-tint': '#fce8e6',
  mine: '#155fa8',
  'mine-tint': '#e4eefa',
  done: '#1b6b3f',
  'done-tint': '#e1f3e9',
};

const dark: Scheme = {
  bg: '#11151a',
  surface: '#191f26',
  sunken: '#0c1014',
  line: '#2f3843',
  control: '#76828f',
  text: '#e6eaef',
  quiet: '#a5b0bd',
  accent: '#86b8f2',
  'accent-strong': '#a9cdf7',
  'accent-tint': '#1c3350',
  'on-accent': '#0b1d33',
  waiting: '#abb6c3',
  'waiting-tint': '#29313b',
  due: '#f0c063',
  'due-tint': '#3a2e14',
  late: '#ffa199',
  'late-tint': '#46211f',
  mine: '#86b8f2',
  'mine-tint': '#1c3350',
  done: '#7dd3a0',
  'done-tint': '#163828',
};

export const schemes = { light, dark } as const;
export type SchemeName = keyof typeof schemes;

/** System fonts only: nothing to download, and each system has a good Chinese font. */
export const sans =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", ' +
  '"Noto Sans CJK SC", system-ui, sans-serif';
export const mono =
  'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Liberation Mono", ' +
  '"DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace';
