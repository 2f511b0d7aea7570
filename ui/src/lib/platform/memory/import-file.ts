// The one file that the chooser in memory always hands over: a street list as people keep them.
import type { ImportChoice, ImportColumn, ImportFileView, ImportIssue, ImportPreview } from '../../bindings/contract';
import type { Person } from './neighbourhood';

const HEADERS = ['Naam', 'Straat en nummer', 'Postcode', 'Plaats', 'Telefoon', 'E-mail', 'Opmerking'];
const GUESSES: ImportColumn[] = ['full_name', 'street_and_number', 'postcode', 'city', 'phone', 'email', 'note'];

const ROWS = [
  ['Fatima van der Berg', 'Iepenlaan 3', '3507 AB', 'Waterwijk', '612345678', 'fatima@voorbeeld.nl', ''],
  ['Jan de Vries', 'Iepenlaan 5', '3507 AB', 'Waterwijk', '0306112233', 'jan@voorbeeld', 'Helpt met timmeren'],
  ['Greet Bakker', 'Iepenlaan 7', '3507AB', 'Waterwijk', '', '', ''],
  ['', 'Iepenlaan 9', '3507 AB', 'Waterwijk', '', '', 'naam onleesbaar'],
  ['Mohamed El Amrani', 'Iepenlaan 11', '35O7 AB', 'Waterwijk', '06-23456789', 'm.elamrani@voorbeeld.nl', ''],
  ['Ingrid Postma', 'Iepenlaan 13', '3507 AB', 'Waterwijk', '687654321', 'ingrid@voorbeeld.nl', 'Kan op woensdag'],
];
export const FILE_ROWS = 318;

export function importFile(token: string, sheet: string | null): ImportFileView {
  return {
    token,
    fileName: 'bewonerslijst-iepenlaan.xlsx',
    format: sheet === null ? 'csv' : 'xlsx',
    encoding: sheet === null ? 'windows-1252' : 'utf-8',
    delimiter: sheet === null ? ';' : null,
    sheets: sheet === null ? [] : ['Bewoners', 'Oud'],
    sheet,
    rowCount: FILE_ROWS,
    remembered: false,
    columns: HEADERS.map((header, at) => ({ header, guess: GUESSES[at] as ImportColumn, samples: ROWS.slice(0, 3).map((row) => row[at] as string) })),
  };
}

export function previewOf(choice: ImportChoice, twin: Person | undefined): ImportPreview {
  const errors: ImportIssue[] = [
    { row: 3, column: 'E-mail', field: 'email', code: 'email', value: 'jan@voorbeeld' },
    { row: 5, column: 'Naam', field: 'full_name', code: 'name_missing', value: '' },
    { row: 6, column: 'Postcode', field: 'postcode', code: 'postcode', value: '35O7 AB' },
  ];
  const standing = errors.filter((issue) => choice.columns.includes(issue.field));
  return {
    ready: FILE_ROWS - standing.length,
    errors: standing,
    errorCount: standing.length,
    duplicates: twin ? [{ row: 12, name: twin.name, existingId: twin.id, existingName: twin.name, why: 'phone' }] : [],
    duplicateCount: twin ? 1 : 0,
    repaired: [
      { row: 2, before: '612345678', after: '06 12345678' },
      { row: 7, before: '687654321', after: '06 87654321' },
    ],
    repairedCount: 2,
    sample: [],
  };
}
