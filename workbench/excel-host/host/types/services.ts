/** Internal services that the client calls on its own. An error here is an unhandled rejection on the page: answer all of them. */
import { defineType } from '../schema';

export const addinInternalService = defineType('AddinInternalService', {
  methods: { NotifyActionHandlerReady: () => undefined },
});

export const customFunctions = defineType('CustomFunctions', {
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => undefined,
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: (_, args, host) => host.functionResults(args.values[0] as unknown[]),
  },
});

const RUNTIME_STATES = ['Inactive', 'Background', 'Visible'] as const;

/** `Office.addin.showAsTaskpane`, `hide` and what a shared runtime asks about its own pane. */
export const appRuntimeService = defineType('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: (_, __, host) => (host.paneVisible ? 'Visible' : 'Background'),
    SetAppRuntimeState: (_, args, host) => host.showPane(args.word(0, RUNTIME_STATES) === 'Visible'),
  },
});
