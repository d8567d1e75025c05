/** The build puts the manifest's text in place. */
declare module '*/manifest.xml' {
  const text: string;
  export default text;
}
