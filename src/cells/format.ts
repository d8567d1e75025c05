/** Numbers and lists as Vietnamese texts write them. */

/** 1503 → 1.503; 0.5 → 0,5. At most three decimals. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * 1000) / 1000).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return (value < 0 ? '-' : '') + grouped + (fraction ? `,${fraction}` : '');
}

/** 0.7653 → 76,53 %. Two decimals, cut rather than rounded up to a target that was not reached: 76.9953 % stays 76,99 %. */
export function formatRate(fraction: number): string {
  const hundredths = Math.floor(fraction * 10000 + 1e-9);
  const text = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${formatNumber(Number(text.slice(0, -2)))},${text.slice(-2)} %`;
}

/** 2024-06-30 → 30/6/2024. */
export function formatDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${String(day).padStart(2, '0')}/${month}/${year}`;
}
