import type { Department } from '@rotawright/server/wire';
import { useParams } from 'wouter';
import { useDepartment } from '../../api/departments.ts';

/** The department in the address: its id at once, its name when it is there. */
export function useDepartmentHere(): { readonly id: string; readonly department: Department | undefined } {
  const { departmentId = '' } = useParams();
  return { id: departmentId, department: useDepartment(departmentId).data };
}
