import { describe, expect, it } from 'vitest';
import { parseServerUrl } from './server-url.ts';

describe('parseServerUrl', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com'],
    ['https://api.example.com/base/', 'https://api.example.com/base'],
    ['http://127.0.0.1:4010/', 'http://127.0.0.1:4010'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ])('takes %s', (text, url) => {
    expect(parseServerUrl(text)).toEqual({ ok: true, value: url });
  });

  it.each([
    ['api.example.com', 'not-a-url'],
    ['ftp://api.example.com', 'not-http'],
    ['http://api.example.com', 'plain-http'],
    ['http://127.0.0.1.example.com', 'plain-http'],
    ['http://0.0.0.0', 'plain-http'],
    ['https://user:word@api.example.com', 'has-extras'],
    ['https://api.example.com/?a=1', 'has-extras'],
    ['https://api.example.com/#a', 'has-extras'],
  ])('refuses %s as %s', (text, refusal) => {
    expect(parseServerUrl(text)).toEqual({ ok: false, error: refusal });
  });
});
