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
