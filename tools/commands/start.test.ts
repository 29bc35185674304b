import { describe, expect, it } from 'vitest';
import { parseAnnouncement } from './simulator.ts';
import { hasDisplay, isConfigured } from './start.ts';

describe('a display', () => {
  it('is X or Wayland on Linux, and always there elsewhere', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});

describe('a demo', () => {
  const nothing = () => false;

  it('is what starts when nobody has named a provider', () => {
    expect(isConfigured({}, nothing)).toBe(false);
  });

  it('gives way to the environment and to a config file', () => {
    expect(isConfigured({ TILL_FLASH_BASE_URL: 'https://x' }, nothing)).toBe(true);
    expect(isConfigured({ TILL_CONFIG: '/etc/till.config.json' }, nothing)).toBe(true);
    expect(isConfigured({}, (path) => path.endsWith('till.config.json'))).toBe(true);
  });
});

describe('the line the simulator announces itself with', () => {
  const said = { listening: 'http://127.0.0.1:4000', apiKey: 'k', account: 'a' };

  it('is read, whatever else it holds', () => {
    expect(parseAnnouncement(JSON.stringify({ ...said, seed: 1 }))).toEqual(said);
  });

  it('is told from other lines', () => {
    expect(parseAnnouncement('listening soon')).toBeUndefined();
    expect(parseAnnouncement('{"level":30}')).toBeUndefined();
    expect(parseAnnouncement('{broken')).toBeUndefined();
  });
});
