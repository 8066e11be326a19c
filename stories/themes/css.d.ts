/** A style sheet's text, as Vite gives it. */
declare module '*.css?raw' {
  const text: string;
  export default text;
}
