console.error('The commands are being built.');
process.exitCode = 1;
