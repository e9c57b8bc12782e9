import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { applicationTransitions } from '../vocabulary/applicationStates.ts';
import { certificateTransitions } from '../vocabulary/certificateStates.ts';
import { jobTransitions } from '../vocabulary/jobStates.ts';
import { messageTransitions } from '../vocabulary/messageStates.ts';
import { paymentTransitions } from '../vocabulary/paymentStates.ts';
import { permissions, type Permission } from '../vocabulary/permissions.ts';
import { deskLists } from '../presenters/deskLists.ts';
import type { ListColumns } from '../presenters/listColumns.ts';
import { roles, type Role } from '../vocabulary/roles.ts';
import { shipmentTransitions } from '../vocabulary/shipmentStates.ts';
import { stageTransitions } from '../vocabulary/stages.ts';
import { tokenTransitions } from '../vocabulary/tokenStates.ts';

const machines: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Application: applicationTransitions,
  Stage: stageTransitions,
  Payment: paymentTransitions,
  Shipment: shipmentTransitions,
  'Production job': jobTransitions,
  Token: tokenTransitions,
  Certificate: certificateTransitions,
  Message: messageTransitions,
};
const code = (word: string): string => `\`${word}\``;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const made = (from: string): string => `Made from ${from} by \`npm run docs:generate\`; a test compares it.`;

/** docs/states.md: what may turn into what. */
function statesPage(): string {
  const parts = Object.entries(machines).map(
    ([noun, transitions]) =>
      `## ${noun}\n\n${table(
        ['from', 'to'],
        Object.entries(transitions).map(([from, to]) => [
          code(from),
          to.length > 0 ? to.map(code).join(', ') : '— (final)',
        ]),
      )}`,
  );
  const words =
    `${made('`server/vocabulary/*States.ts` and `stages.ts`')} The same tables are rows of ` +
    '`allowed_transitions`, by which the database refuses what is not listed here.';
  return `# States\n\n${words}\n\n${parts.join('\n\n')}\n`;
}

/**
 * docs/permissions.md: role × verb, with the states and stages in which it holds and whether
 * it needs a fresh one-time password.
 */
function permissionsPage(): string {
  const rows = Object.entries(permissions as Readonly<Record<string, Permission>>).map(([verb, rule]) => [
    code(verb),
    ...roles.map((role) => (rule.roles.includes(role) ? '✓' : '')),
    rule.states?.map(code).join(', ') ?? 'any',
    rule.stages?.map(code).join(', ') ?? '',
    rule.stepUp ? '✓' : '',
  ]);
  const words =
    'Every verb holds only within the projects of the member of staff; an auditor reads all of them ' +
    'and has no other role; an administrator does no case work. ' +
    'Beyond this table: who entered an application may not decide it, first and second review of a round are two ' +
    'people, and who approved it may not produce its tokens (triggers of the database); ' +
    "deciding, holding, releasing and revealing need a claim of one's own that has not run out. " +
    '*Step-up*: a one-time password entered within the last five minutes.';
  const head = ['verb', ...roles.map((role) => role.replaceAll('_', ' ')), 'states', 'stages', 'step-up'];
  const intro = `${made('`server/vocabulary/permissions.ts`')} ${words}`;
  return `# Permissions\n\n${intro}\n\n${table(head, rows)}\n\n${columnsPart()}\n`;
}

/** The columns of lists that not every reader sees. */
function columnsPart(): string {
  const rows = Object.entries<Pick<ListColumns, 'verb' | 'columns'>>(deskLists).flatMap(
    ([resource, { verb, columns }]) =>
      Object.entries(columns).flatMap(([name, { seenBy }]) =>
        seenBy === 'readers'
          ? []
          : [
              [
                code(resource),
                code(name),
                ...roles.map((role) =>
                  (permissions[verb].roles as readonly Role[]).includes(role) && seenBy.includes(role) ? '✓' : '',
                ),
              ],
            ],
      ),
  );
  return (
    '## Columns that not every reader sees\n\n' +
    'Every column of a list of the desk says in `server/presenters` by whom it is seen: by everybody who may read ' +
    'the list, or by the roles named here. For others the column is missing, in lists, single records and files. ' +
    'A column with a value of the application form is seen by the roles that see that part of the form ' +
    '(`server/vocabulary/form/formReaders.ts`).\n\n' +
    table(['list', 'column', ...roles.map((role) => role.replaceAll('_', ' '))], rows)
  );
}

/** The pages of docs/ that are made from the vocabulary: file name → text. */
export const generatedDocs: Readonly<Record<string, () => string>> = {
  'states.md': statesPage,
  'permissions.md': permissionsPage,
};

export async function writeDocs(folder: string): Promise<void> {
  for (const [name, page] of Object.entries(generatedDocs)) await writeFile(path.join(folder, name), page());
}
