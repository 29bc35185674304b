import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A key and the certificate that it signed for itself, both as PEM. */
export interface SelfSigned {
  readonly key: string;
  readonly cert: string;
}

/**
 * Makes a certificate for `localhost` that nobody vouches for. Made anew for each test run, so that
 * no private key lies in the repository.
 */
export function makeSelfSigned(): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const der = certificateDer(publicKey, privateKey);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}

// X.509 version 1 (RFC 5280, section 4.1): the fewest fields that a TLS server can show.
function certificateDer(publicKey: KeyObject, privateKey: KeyObject): Buffer {
  const ecdsaWithSha256 = sequence(hex('06082a8648ce3d040302'));
  const name = sequence(element(0x31, sequence(hex('0603550403'), text(0x0c, 'localhost'))));
  const validity = sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z'));
  const body = sequence(
    hex('020101'),
    ecdsaWithSha256,
    name,
    validity,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = element(0x03, hex('00'), sign('sha256', body, privateKey));
  return sequence(body, ecdsaWithSha256, signature);
}

function sequence(...parts: Buffer[]): Buffer {
  return element(0x30, ...parts);
}

function text(tag: number, value: string): Buffer {
  return element(tag, Buffer.from(value, 'latin1'));
}

function hex(value: string): Buffer {
  return Buffer.from(value, 'hex');
}

function element(tag: number, ...parts: Buffer[]): Buffer {
  const value = Buffer.concat(parts);
  const long =
    value.length > 0xff ? [0x82, value.length >> 8, value.length & 0xff] : [0x81, value.length];
  return Buffer.concat([
    Buffer.from([tag, ...(value.length < 0x80 ? [value.length] : long)]),
    value,
  ]);
}
