/**
 * The node-<platform> packages write `os` and `cpu` as plain strings, where
 * pnpm expects lists and would otherwise install every platform's Node.
 */
const asList = (value) => (typeof value === 'string' ? [value] : value);

module.exports = {
  hooks: {
    readPackage(manifest) {
      if (/^node-(linux|win|darwin)-/.test(manifest.name ?? '')) {
        if (manifest.os) manifest.os = asList(manifest.os);
        if (manifest.cpu) manifest.cpu = asList(manifest.cpu);
      }
      return manifest;
    },
  },
};
