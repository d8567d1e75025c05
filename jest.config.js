/** Unit and host tests. Node by default; a file that needs a DOM says so in its first line (@jest-environment jsdom). */
const options = (parser) => ({ jsc: { target: 'es2022', parser, transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } });

/** Packages that hold ES modules only (below office-addin-manifest): jest loads CommonJS. */
const MODULES = 'uuid|strip-bom';

module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}', '<rootDir>/workbench/excel-host/test/**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', options({ syntax: 'typescript', tsx: true })],
    [`/node_modules/(${MODULES})/.+\\.js$`]: ['@swc/jest', options({ syntax: 'ecmascript' })],
  },
  transformIgnorePatterns: [`/node_modules/(?!(.+/node_modules/)?(${MODULES})/)`],
};
