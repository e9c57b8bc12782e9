/** The keys of the desk, as the help dialog lists them; labels are `desk.help.keys.<name>`. */
export const helpTopics: readonly { topic: string; keys: readonly (readonly [keys: string, name: string])[] }[] = [
  {
    topic: 'anywhere',
    keys: [
      ['/', 'search'],
      ['?', 'help'],
      ['Esc', 'close'],
    ],
  },
  {
    topic: 'list',
    keys: [
      ['↑ ↓', 'row'],
      ['Enter', 'open'],
    ],
  },
  {
    topic: 'review',
    keys: [
      ['J', 'nextCase'],
      ['K', 'previousCase'],
      ['Space', 'tick'],
      ['D', 'doubt'],
      ['C', 'acknowledge'],
      ['↑ ↓', 'item'],
      ['1–9', 'number'],
      ['A', 'approve'],
      ['S', 'return'],
      ['X', 'reject'],
      ['Ctrl Enter', 'send'],
      ['H', 'hold'],
      ['N', 'note'],
      ['Q', 'queue'],
    ],
  },
  {
    topic: 'picture',
    keys: [
      ['[ ]', 'picture'],
      ['R', 'turn'],
      ['0', 'fit'],
      ['Z', 'nearer'],
      ['+ −', 'zoom'],
      ['I', 'invert'],
      ['Shift ←↑→↓', 'pan'],
    ],
  },
];
