import { PERMISSIONS, rolesWith, type Permission } from './permissions';
import { STAFF_ROLES } from './roles';

const title = (role: string): string => role.charAt(0) + role.slice(1).toLowerCase();

/** The table of docs/permissions.md. A test keeps the page equal to it. */
export function permissionsTable(): string {
  const rows = (Object.keys(PERMISSIONS) as Permission[]).map((name) => {
    const holders = rolesWith(name);
    return [`\`${name}\``, PERMISSIONS[name].what, ...STAFF_ROLES.map((role) => (holders.includes(role) ? 'yes' : ''))];
  });
  const head = ['Permission', 'Lets one', ...STAFF_ROLES.map(title)];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
