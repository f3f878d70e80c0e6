// Which lesson a Word file was exported from: two properties of the file, which Word and LibreOffice keep.
import type { ReadContent } from './read-content';
import type { Parts } from './relations';
import { childrenNamed, escapeXml, readXml, textOf, XmlError } from './xml';

const PART = 'docProps/custom.xml';
const NAMES = { resource: 'TrellisLesson', number: 'TrellisVersion' };
const FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

export function originPart({ resourceId, number }: NonNullable<ReadContent['origin']>): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="${FORMAT}" pid="2" name="${NAMES.resource}"><vt:lpwstr>${escapeXml(resourceId)}</vt:lpwstr></property><property fmtid="${FORMAT}" pid="3" name="${NAMES.number}"><vt:lpwstr>${number}</vt:lpwstr></property></Properties>`;
}

export function readOrigin(parts: Parts): ReadContent['origin'] {
  const bytes = parts.get(PART);
  if (!bytes) return null;
  try {
    const values = new Map(childrenNamed(readXml(bytes), 'property').map((property) => [property.attributes['name'], textOf(property).trim()]));
    const [resourceId, number] = [values.get(NAMES.resource) ?? '', Number(values.get(NAMES.number))];
    return /^[0-9a-f-]{36}$/i.test(resourceId) && Number.isInteger(number) && number > 0 ? { resourceId: resourceId.toLowerCase(), number } : null;
  } catch (error) {
    // Properties that cannot be read say nothing of where the text came from.
    if (error instanceof XmlError) return null;
    throw error;
  }
}
