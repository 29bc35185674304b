import { formatRandShort } from '@tillkeeper/domain';
import { type ReactElement, useEffect, useRef } from 'react';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { useTheme } from '../../stores/theme-store.ts';
import { en } from '../../strings/en.ts';
import styles from './office.module.css';

/** One bar. */
export interface Bar {
  readonly label: string;
  readonly cents: number;
}

const HEIGHT_PX = 190;
const FEW_BARS = 14;

/** Bars that are read at a glance: the largest stands out. The list below has the same figures in words. */
export function BarChart({ bars }: { readonly bars: readonly Bar[] }): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const theme = useTheme((state) => state.theme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours.
  useEffect(() => {
    const element = box.current;
    if (element === null || bars.length === 0) return;
    const plot = drawBars(element, bars);
    const watch = new ResizeObserver(() =>
      plot.setSize({ width: element.clientWidth, height: HEIGHT_PX }),
    );
    watch.observe(element);
    return () => {
      watch.disconnect();
      plot.destroy();
    };
  }, [bars, theme]);
  return (
    <div className={styles['chart']} role="img" aria-label={en.office.figures.chart(bars.length)}>
      <div ref={box} />
    </div>
  );
}

function drawBars(element: HTMLElement, bars: readonly Bar[]): uPlot {
  const colour = (name: string): string =>
    getComputedStyle(element).getPropertyValue(name).trim() || 'currentColor';
  const highest = Math.max(...bars.map(({ cents }) => cents), 0);
  const tops = bars.map(({ cents }) => (cents === highest ? cents : null));
  const others = bars.map(({ cents }) => (cents === highest ? null : cents));
  const paths = uPlot.paths.bars?.({ size: [0.7, 64], radius: 0.1 });
  const series = (fill: string): uPlot.Series => ({
    fill,
    stroke: fill,
    width: 0,
    points: { show: false },
    ...(paths !== undefined && { paths }),
  });
  const font = `12px ${getComputedStyle(element).fontFamily}`;
  const ink = colour('--ink-soft');
  const every = Math.ceil(bars.length / FEW_BARS);
  const options: uPlot.Options = {
    width: element.clientWidth,
    height: HEIGHT_PX,
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: [-0.6, bars.length - 0.4] },
      y: { range: (_plot, low, high) => [Math.min(0, low), high === 0 ? 100 : high * 1.08] },
    },
    axes: [
      {
        stroke: ink,
        font,
        grid: { show: false },
        ticks: { show: false },
        splits: () => bars.map((_, index) => index).filter((index) => index % every === 0),
        values: (_plot, splits) => splits.map((index) => bars[index]?.label ?? ''),
        size: 28,
      },
      {
        stroke: ink,
        font,
        grid: { stroke: colour('--line'), width: 1 },
        ticks: { show: false },
        values: (_plot, splits) => splits.map((cents) => formatRandShort(Math.round(cents))),
        size: 76,
      },
    ],
    series: [{}, series(colour('--accent-key')), series(colour('--accent'))],
  };
  const xs = bars.map((_, index) => index);
  return new uPlot(options, [xs, others, tops], element);
}
