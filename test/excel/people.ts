/** Six officers with their figures, of which each occurs once: what tests of results write into their small reports. */
export const NAMES = ['Lê Văn An', 'Trần Thị Bình', 'Phan Quốc Cường', 'Đỗ Thị Dung', 'Võ Minh Em', 'Bùi Thị Giang'];

/** Total, eligible, completed. */
export type FigureTriple = readonly [total: number, eligible: number, completed: number];

export const CASES: readonly FigureTriple[] = [
  [211, 163, 128],
  [190, 151, 96],
  [250, 213, 164],
  [98, 77, 61],
  [305, 241, 190],
  [143, 119, 88],
];

/** In 1.000 đồng. */
export const MONEY: readonly FigureTriple[] = [
  [9_100_001, 8_100_002, 4_600_003],
  [15_200_004, 12_200_005, 7_900_006],
  [70_300_007, 60_300_008, 31_000_009],
  [5_400_010, 4_400_011, 900_012],
  [22_500_013, 20_500_014, 10_900_015],
  [30_600_016, 27_600_017, 13_000_018],
];
