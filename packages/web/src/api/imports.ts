/**
 * A spreadsheet on its way in. Nothing is stored before `accept`: the file goes to the server with the answers given so
 * far, and comes back as readings and questions.
 */
export type { ImportReading } from '@rotawright/server/wire';

export const importPath = (departmentId: string): string => `/api/departments/${departmentId}/imports/read`;
export const acceptImportPath = (departmentId: string): string => `/api/departments/${departmentId}/imports`;
