/** What `load()` asks for, in the forms that Office.js takes: names with commas, a list, an object of flags, or select and expand. */
import type { QueryInfo } from '../host/protocol';

/** @throws TypeError for a flag that is neither true, false nor an object */
export function loadOf(option: unknown): QueryInfo {
  if (typeof option === 'string' || Array.isArray(option)) return { Select: namesOf(option) };
  if (option === null || typeof option !== 'object') return {};
  const { select, expand, top, skip } = option as Record<string, unknown>;
  if ([select, expand, top, skip].every((one) => one === undefined || (typeof one === 'boolean' && select === one))) return flagged(option);
  return {
    ...(select !== undefined && { Select: namesOf(select) }),
    ...(expand !== undefined && { Expand: namesOf(expand) }),
    ...(top !== undefined && { Top: Number(top) }),
    ...(skip !== undefined && { Skip: Number(skip) }),
  };
}

/** `items/name` of a collection is `name` of its items. */
function namesOf(names: unknown): string[] {
  const list = Array.isArray(names) ? names.map(String) : String(names).split(',');
  return list.map((name) => nameOf(name.trim())).filter((name) => name !== '');
}

function nameOf(path: string): string {
  if (/^items\/?$/i.test(path)) return '*';
  return path.replace(/^items[/.]/i, '').replace(/[/.]items[/.]/gi, '/');
}

/** `{ name: true, format: { fill: { color: true } }, $top: 5 }` */
function flagged(option: object): QueryInfo {
  const info: QueryInfo & { Select: string[] } = { Select: [] };
  const walk = (flags: object, prefix: string): void => {
    for (const [name, value] of Object.entries(flags) as [string, unknown][]) {
      if (name === '$top') info.Top = Number(value);
      else if (name === '$skip') info.Skip = Number(value);
      else if (value === true) info.Select.push(nameOf(name === '$all' ? `${prefix}*` : prefix + name));
      else if (value !== null && typeof value === 'object') walk(value, `${prefix}${name}/`);
      else if (value !== false) throw new TypeError(`load: "${prefix}${name}" must be true, false or an object`);
    }
  };
  walk(option, '');
  return info;
}
