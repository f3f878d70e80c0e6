// Reads a staff file as spreadsheets write it: any common delimiter, quotes, a byte order mark, columns by many names.
import { parse, CsvError } from 'csv-parse/sync';

/** One line of the file. An empty text: the cell is empty, or there is no such column. */
export interface StaffRow {
  readonly line: number;
  readonly text: string;
  readonly email: string;
  readonly name: string;
  readonly school: string;
  readonly phase: string;
  readonly subject: string;
  readonly roles: string;
}

/** The file as a whole cannot be read; the message says where and what to do. */
export class UnreadableStaffFile extends Error {}

type Column = 'email' | 'name' | 'first' | 'last' | 'school' | 'phase' | 'subject' | 'roles';
const COLUMNS: Record<Column, readonly string[]> = {
  email: ['email', 'emailaddress', 'mail', 'workemail', 'schoolemail', 'workemailaddress'],
  name: ['name', 'fullname', 'displayname', 'staffname', 'staffmember'],
  first: ['firstname', 'forename', 'givenname', 'preferredname', 'preferredfirstname', 'legalforename'],
  last: ['lastname', 'surname', 'familyname', 'preferredsurname', 'legalsurname'],
  school: ['school', 'schoolname', 'schoolurn', 'urn', 'academy', 'site', 'establishment'],
  phase: ['phase', 'teachingphase'],
  subject: ['mainsubject', 'subject', 'teachingsubject', 'specialism'],
  roles: ['roles', 'role', 'trellisrole', 'trellisroles'],
};
const MOST_LINES = 10_000;

/** @throws UnreadableStaffFile */
export function readStaffFile(csv: string): StaffRow[] {
  const text = csv.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // Excel writes a first line that names the delimiter.
  const named = /^sep=(.)\n/i.exec(text);
  const records = parseRecords(named ? text.slice(named[0].length) : text, named?.[1]);
  const [header, ...lines] = records;
  if (!header) throw new UnreadableStaffFile('The file is empty');
  if (lines.length > MOST_LINES) throw new UnreadableStaffFile(`The file has more than ${MOST_LINES.toLocaleString('en-GB')} lines; please split it`);
  const at = columnsOf(header.record);
  const offset = named ? 1 : 0;
  return lines.map(({ record, line, raw }) => {
    const cell = (column: Column): string => (record[at.get(column) ?? -1] ?? '').replace(/\s+/g, ' ').trim();
    const name = cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ');
    return { line: line + offset, text: raw, email: cell('email').toLowerCase(), name, school: cell('school'), phase: cell('phase'), subject: cell('subject'), roles: cell('roles') };
  }).filter((row) => row.text.replace(/[\s,;"]/g, '') !== '');
}

interface CsvRecord { readonly record: string[]; readonly line: number; readonly raw: string }

function parseRecords(text: string, delimiter = likelyDelimiter(text)): CsvRecord[] {
  try {
    const records = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, info: true, raw: true, record_delimiter: '\n' }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
    return records.map(({ record, raw, info }) => ({ record, line: info.lines, raw: raw.trim().slice(0, 500) }));
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableStaffFile(`From line ${String((error as { lines?: unknown }).lines ?? 1)} on, the file cannot be read: ${error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quotation mark is never closed' : 'is it a CSV file?'}`);
    throw error;
  }
}

/** Whichever stands most often in the first line, outside quotation marks. */
function likelyDelimiter(text: string): string {
  const first = (/^\s*([^\n]*)/.exec(text)?.[1] ?? '').replace(/"[^"]*"/g, '');
  const count = (delimiter: string): number => first.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best));
}

function columnsOf(header: readonly string[]): ReadonlyMap<Column, number> {
  const plain = header.map((name) => name.normalize('NFKD').toLowerCase().replace(/[^a-z]/g, ''));
  const found = new Map<Column, number>();
  for (const [column, names] of Object.entries(COLUMNS) as [Column, readonly string[]][]) {
    const at = names.map((name) => plain.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) found.set(column, at);
  }
  if (!found.has('email')) throw new UnreadableStaffFile('The first line must name the columns, and one of them must be “email”');
  return found;
}
