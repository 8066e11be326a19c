/** Made by the build after the compiler has run, so the compiler takes this for what they are. */
declare module '@civic-widgets/ui/custom-elements.json' {
  const manifest: import('custom-elements-manifest').Package;
  export default manifest;
}
declare module '@civic-widgets/poll/custom-elements.json' {
  const manifest: import('custom-elements-manifest').Package;
  export default manifest;
}
