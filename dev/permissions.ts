// npm run permissions: writes docs/permissions.md anew, for a reviewer to read.
import { writeFileSync } from 'node:fs';
import { permissionsFile, permissionTable } from '../test/permission-table.ts';

writeFileSync(permissionsFile, await permissionTable());
