/**
 * Unit and host tests. Node by default; a file that needs a DOM says so in its first line (@jest-environment jsdom). What touches Excel runs twice: on
 * Microsoft's client, which is the reference, and on this house's own (`npm run unit -- --selectProjects own`).
 */
const options = (parser) => ({ jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } });

/** Packages that hold ES modules only (below office-addin-manifest): jest loads CommonJS. */
const MODULES = 'uuid|strip-bom';

const base = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', options({ syntax: 'typescript', tsx: true })],
    [`/node_modules/(${MODULES})/.+\\.js$`]: ['@swc/jest', options({ syntax: 'ecmascript' })],
  },
  transformIgnorePatterns: [`/node_modules/(?!(.+/node_modules/)?(${MODULES})/)`],
};

const OWN_CLIENT = '<rootDir>/workbench/excel-host/testing/boot-client.ts';

module.exports = {
  // One for each core of a small machine: what touches Excel runs twice.
  maxWorkers: 2,
  // What hangs ends; how fast a machine is must not matter. Jest takes this here, not from a project.
  testTimeout: 120_000,
  projects: [
    { ...base, displayName: 'all', testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}', '<rootDir>/workbench/excel-host/test/**/*.test.ts'] },
    {
      ...base,
      displayName: 'own',
      globals: { CLIENT: 'own' },
      moduleNameMapper: { '/host/boot$': OWN_CLIENT, '^excel-host/node$': OWN_CLIENT },
      testPathIgnorePatterns: ['<rootDir>/test/excel/clients/'],
      testMatch: ['<rootDir>/test/{excel,commands}/**/*.test.ts', '<rootDir>/workbench/excel-host/test/{host,calculation}/**/*.test.ts'],
    },
  ],
};
