/**
 * Tells Excel on Windows to trust a shared folder with the manifest: as a .reg file for one PC, and as a registry item for Group Policy Preferences.
 * Key and values as Microsoft states them (learn.microsoft.com/office/dev/add-ins/testing/create-a-network-shared-folder-catalog-for-task-pane-and-content-add-ins).
 * Pure.
 */
import { escaped } from './xml';

export interface Catalog {
  /** GUID of the catalogue, without braces. */
  id: string;
  /** `\\server\folder` */
  share: string;
}

const KEY = 'Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs';
/** "Show in Menu". */
const FLAGS = 1;

/** Registry Editor reads it with a double click; for one user of one PC. */
export const registryFile = ({ id, share }: Catalog): string =>
  [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\${KEY}\\{${id}}]`,
    `"Id"="{${id}}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    `"Flags"=dword:${FLAGS.toString(16).padStart(8, '0')}`,
    '',
  ].join('\r\n');

/** To be pasted under User Configuration › Preferences › Windows Settings › Registry. */
export function policyFile({ id, share }: Catalog): string {
  const item = (name: string, type: string, value: string, n: number): string =>
    [
      `  <Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="${name}" status="${name}" image="${type === 'REG_SZ' ? 7 : 12}" uid="{${uidOf(id, n)}}">`,
      `    <Properties action="U" displayDecimal="0" default="0" hive="HKEY_CURRENT_USER" key="${KEY}\\{${id}}" name="${name}" type="${type}" value="${escaped(value)}" />`,
      '  </Registry>',
    ].join('\r\n');
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Collection clsid="{53B533F5-224C-47e3-B01B-CA3B3F3FF4BF}" name="THADS" uid="{${uidOf(id, 0)}}">`,
    item('Id', 'REG_SZ', `{${id}}`, 1),
    item('Url', 'REG_SZ', share, 2),
    item('Flags', 'REG_DWORD', FLAGS.toString(16).padStart(8, '0'), 3),
    '</Collection>',
    '',
  ].join('\r\n');
}

/** Items need ids of their own: the catalogue's with another last digit. */
const uidOf = (id: string, n: number): string => (id.slice(0, -1) + ((parseInt(id.slice(-1), 16) + n + 1) % 16).toString(16)).toUpperCase();
