/** Settings of the workbook (`workbook.settings`): JSON values by key. Keys are told apart by case. */
import type { HostContext } from '../context';
import { invalidArgument } from '../errors';
import { node, type NodeData } from '../nodes';
import { defineType, mustExist } from '../schema';

const orNull = (key: string, host: HostContext) => (host.workbook.settings.has(key) ? node('Setting', { key }) : null);

function put(host: HostContext, key: string, value: unknown): void {
  const others = [...host.workbook.settings].filter(([one]) => one !== key);
  if (JSON.stringify([...others, [key, value ?? null]]).length > (host.misbehave.settingsLimit ?? Infinity)) throw invalidArgument();
  // Dates arrive as ISO text: the client has already turned them.
  host.workbook.settings.set(key, value ?? null);
  host.workbook.settingsTouched = true;
}

/** A setting that was deleted after the proxy was made. */
const keyOf = ({ key }: NodeData['Setting'], host: HostContext): string => mustExist(host.workbook.settings.has(key) ? key : null);

export const settingCollection = defineType('SettingCollection', {
  items: (_, host) => [...host.workbook.settings.keys()].map((key) => node('Setting', { key })),
  item: (_, key, host) => orNull(String(key), host),
  methods: {
    add: (_, args, host) => {
      put(host, args.text(0), args.values[1]);
      return node('Setting', { key: args.text(0) });
    },
    getCount: (_, __, host) => host.workbook.settings.size,
    getItemOrNullObject: (_, args, host) => orNull(args.text(0), host),
  },
});

export const setting = defineType('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: keyOf },
    value: { get: (d, host) => host.workbook.settings.get(keyOf(d, host)), set: (d, v, host) => put(host, keyOf(d, host), v) },
  },
  methods: {
    delete: ({ key }, _, host) => {
      host.workbook.settings.delete(key);
      host.workbook.settingsTouched = true;
    },
  },
});
