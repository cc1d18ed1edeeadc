declare module "punycode.js" {
  const punycode: {
    /** The domain with each label that begins with `xn--` in its own letters. Throws where one is no Punycode. */
    toUnicode(domain: string): string;
  };
  export default punycode;
}
