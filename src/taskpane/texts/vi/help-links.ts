/** Links from the places of the pane to the pages of the manual. Vietnamese is the base. */
import type { HelpPage } from '../../help-pages';

export const helpLinksVi = {
  about: (heading: string): string => `Hướng dẫn: ${heading}`,
  pages: {
    'bat-dau': 'Bắt đầu',
    'ket-qua': 'Đọc kết quả',
    'theo-doi': 'Theo dõi từng tuần',
    'so-lieu': 'Số liệu: kiểm tra và cách đọc',
    'ke-hoach': 'Kế hoạch thi đua',
    'khen-thuong': 'Xét và đề nghị khen thưởng',
  } satisfies Record<HelpPage, string>,
};
