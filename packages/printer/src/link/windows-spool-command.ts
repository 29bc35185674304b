import type { SpoolCommand } from './spool.ts';

/**
 * Windows' own way to send bytes as they are: OpenPrinter, StartDocPrinter with the datatype RAW,
 * WritePrinter (winspool.drv). It is called through PowerShell, which every Windows has, so that the
 * till needs no native module of its own; the queue's name travels in the environment, not in code.
 */
const SCRIPT = `
$ErrorActionPreference = 'Stop'
Add-Type -TypeDefinition @'
using System;
using System.Runtime.InteropServices;
public static class RawPrint {
  [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
  struct DocInfo { public string Name; public string Output; public string DataType; }
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern bool OpenPrinterW(string name, out IntPtr printer, IntPtr defaults);
  [DllImport("winspool.drv", CharSet = CharSet.Unicode, SetLastError = true)]
  static extern int StartDocPrinterW(IntPtr printer, int level, ref DocInfo info);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool StartPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)]
  static extern bool WritePrinter(IntPtr printer, byte[] bytes, int count, out int written);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndPagePrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool EndDocPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool AbortPrinter(IntPtr printer);
  [DllImport("winspool.drv", SetLastError = true)] static extern bool ClosePrinter(IntPtr printer);
  public static bool Send(string name, byte[] bytes) {
    IntPtr printer;
    if (!OpenPrinterW(name, out printer, IntPtr.Zero)) return false;
    try {
      var info = new DocInfo { Name = "Tillkeeper slip", DataType = "RAW" };
      if (StartDocPrinterW(printer, 1, ref info) == 0) return false;
      int written;
      if (StartPagePrinter(printer) && WritePrinter(printer, bytes, bytes.Length, out written)
          && written == bytes.Length && EndPagePrinter(printer)) return EndDocPrinter(printer);
      AbortPrinter(printer);
      return false;
    } finally { ClosePrinter(printer); }
  }
}
'@
$bytes = New-Object System.IO.MemoryStream
[Console]::OpenStandardInput().CopyTo($bytes)
if ([RawPrint]::Send($env:TILLKEEPER_PRINT_QUEUE, $bytes.ToArray())) { exit 0 } else { exit 1 }
`;

/** The command that hands its standard input to a queue of Windows' spooler. */
export function windowsSpoolCommand(queue: string): SpoolCommand {
  return {
    program: 'powershell.exe',
    // PowerShell takes a script as base64 of UTF-16: nothing in it can be misread as an argument.
    args: [
      '-NoProfile',
      '-NonInteractive',
      '-EncodedCommand',
      Buffer.from(SCRIPT, 'utf16le').toString('base64'),
    ],
    environment: { TILLKEEPER_PRINT_QUEUE: queue },
  };
}
