/** Associates the ribbon commands as soon as this script runs: a press that comes before finds nothing and is lost. SharedRuntime 1.1. */
import { COMMANDS } from './registry';
import { runCommand } from './run';

for (const command of COMMANDS) Office.actions.associate(command.id, (event?: Office.AddinCommands.Event) => void runCommand(command, event));
