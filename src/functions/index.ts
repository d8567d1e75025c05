/** Custom functions and their start. Placeholder until they are built. */
export {};
