/**
 * Why a photographed form is not the one asked for (`details.verdict` of upload_wrong_form), and what to do: zh, en.
 * `{own}` is the number of this application, `{number}` the one on the paper, `{form}` and `{asked}` names of forms.
 */
export const formAdvice = {
  other_application: [
    '这是另一份申请（{number}）的表格，没有保存。请使用本申请（{own}）下载的表格',
    'This form belongs to another application ({number}) and was not kept. Use the form downloaded for {own}',
  ],
  outdated: [
    '这是旧版的表格：打印之后内容有修改，没有保存。请重新下载、打印、签字盖章后再传',
    'An earlier version: the content changed after this was printed. It was not kept; download and stamp it again',
  ],
  unknown: [
    '这张表格与本申请（{own}）下载的任何一版都对不上，没有保存。请重新下载、打印、签字盖章后再传',
    'This form is none that was downloaded for {own} and was not kept. Download, print and stamp it again',
  ],
  other_form: [
    '这是《{form}》，这里要的是《{asked}》，没有保存。请传到对应的位置',
    'This is the form “{form}”; asked for here is “{asked}”. It was not kept. Send it to its own place',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;
export type WrongForm = keyof typeof formAdvice;
