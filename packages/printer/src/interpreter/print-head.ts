import { barcodeBars, barcodeText } from './barcode-bars.ts';
import { decodeGlyph, isKnownCodePage } from './code-pages.ts';
import type { Command } from './command.ts';
import type { InterpreterEvent } from './event.ts';
import { LineBuffer } from './line-buffer.ts';
import { FONT_A_DOTS, type PaperSlip } from './paper.ts';
import type { PaperRoll } from './paper-roll.ts';
import { evolveModes, INITIAL_MODES, styleOf } from './state.ts';
import { SymbolStore } from './symbol-store.ts';

type CommandOf<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** Obeys commands one by one: modes, the line being gathered, and the roll of paper. */
export class PrintHead {
  readonly #columns: number;
  readonly #tell: (event: InterpreterEvent) => void;
  readonly #roll: PaperRoll;
  readonly #line = new LineBuffer();
  readonly #symbols = new SymbolStore();
  #modes = INITIAL_MODES;

  constructor(columns: number, tell: (event: InterpreterEvent) => void, roll: PaperRoll) {
    this.#columns = columns;
    this.#tell = tell;
    this.#roll = roll;
  }

  /** Whether a line has been begun that is not on paper yet. */
  get isMidLine(): boolean {
    return !this.#line.isEmpty;
  }

  /** What is on paper. */
  slips(): PaperSlip[] {
    return this.#roll.slips();
  }

  /** Ends the piece of paper that hangs in the printer, without a cut. */
  endOfRoll(): void {
    this.#roll.end();
  }

  /** Power-on state; the paper stays. */
  reset(): void {
    this.#modes = INITIAL_MODES;
    this.#line.clear();
    this.#symbols.clear();
  }

  /** Tells about bytes that are no command, by their first few only: the rest could be text. */
  complain(bytes: Uint8Array, offset: number): void {
    const command = Array.from(bytes.subarray(0, 5), hexByte).join(' ');
    this.#tell({ kind: 'unknown-command', command, offset });
  }

  /** @param offset how many bytes of the stream came before the command. */
  obey(command: Command, offset: number): void {
    this.#modes = evolveModes(this.#modes, command);
    const { align } = this.#modes;
    switch (command.kind) {
      case 'glyph':
        this.#print(decodeGlyph(command.byte, this.#modes.codePage));
        break;
      case 'line-feed':
      case 'form-feed':
        this.#endLine();
        break;
      case 'tab':
        this.#tab();
        break;
      case 'cancel':
        this.#line.clear();
        break;
      case 'initialise':
        this.reset();
        break;
      case 'move':
        this.#move(command);
        break;
      case 'feed':
        this.#feed(command.count * (command.unit === 'dots' ? 1 : this.#modes.lineSpacing));
        break;
      case 'cut':
        this.#cut(command);
        break;
      case 'symbol':
        this.#symbol(command, offset);
        break;
      case 'barcode':
        this.#barcode(command);
        break;
      case 'raster':
        this.#roll.add({ ...command, kind: 'picture', align });
        break;
      case 'drawer':
      case 'query':
      case 'fence':
        this.#tell(command);
        break;
      case 'set':
        this.#noticeSetting(command, offset);
        break;
      case 'print-mode':
      case 'size':
      case 'tab-stops':
      case 'carriage-return':
      case 'ignored':
        break;
    }
  }

  #print(character: string): void {
    const style = styleOf(this.#modes);
    if (!this.#line.fits(style, this.#widthDots())) this.#endLine();
    this.#line.add(character, style);
  }

  #endLine(): void {
    this.#roll.add(this.#line.take(this.#modes));
  }

  #move(command: CommandOf<'move'>): void {
    const from = command.how === 'relative' ? this.#line.cursorDots : 0;
    this.#line.moveTo(from + command.dots);
  }

  #tab(): void {
    const cell = FONT_A_DOTS * this.#modes.widthTimes;
    const next = this.#modes.tabStops.find((column) => column * cell > this.#line.cursorDots);
    if (next !== undefined) this.#line.moveTo(next * cell);
  }

  #feed(dots: number): void {
    let rest = dots;
    if (!this.#line.isEmpty) {
      this.#endLine();
      rest -= this.#modes.lineSpacing;
    }
    if (rest > 0) this.#roll.add({ kind: 'feed', dots: rest });
  }

  #cut(command: CommandOf<'cut'>): void {
    this.#feed(command.feedDots);
    this.#roll.cut(command.how);
    this.#tell({ kind: 'cut', how: command.how });
  }

  #barcode({ symbology, data }: CommandOf<'barcode'>): void {
    const text = latin1(data);
    this.#roll.add({
      kind: 'barcode',
      data: barcodeText(symbology, text),
      align: this.#modes.align,
      bars: barcodeBars(symbology, text),
    });
  }

  #symbol(command: CommandOf<'symbol'>, offset: number): void {
    const result = this.#symbols.obey(command);
    if (result === 'stored') return;
    if (result === 'unknown') {
      this.complain(Uint8Array.of(0x1d, 0x28, 0x6b, command.symbology, command.fn), offset);
    } else {
      this.#roll.add({ kind: 'qr', ...result, align: this.#modes.align });
    }
  }

  #noticeSetting(command: CommandOf<'set'>, offset: number): void {
    if (command.what === 'status-back') {
      this.#tell({ kind: 'status-back', enabled: command.value !== 0 });
    }
    if (command.what === 'code-page' && !isKnownCodePage(command.value)) {
      this.complain(Uint8Array.of(0x1b, 0x74, command.value), offset);
    }
  }

  #widthDots(): number {
    const paper = this.#columns * FONT_A_DOTS - this.#modes.leftMargin;
    return Math.min(paper, this.#modes.printWidth ?? paper);
  }
}

function latin1(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function hexByte(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
