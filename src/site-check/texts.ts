/** What check.html says, in Vietnamese: what each line is about, and what to do where it is wrong. For the people who run the server. */
import type { CheckId } from './checks';

interface CheckTexts {
  title: string;
  /** What to do where it is wrong. */
  todo: string;
  /** What to look at where it cannot be told; only where that happens. */
  unknown?: string;
}

export const CHECK_TEXTS: Record<CheckId, CheckTexts> = {
  address: {
    title: 'Địa chỉ: bộ cài được đặt đúng địa chỉ ghi trong manifest',
    todo: 'Hãy mở check.html bằng đúng địa chỉ đã chọn khi làm bộ cài (chú ý tên máy và thư mục, không dùng địa chỉ IP), hoặc đặt thư mục dist vào đúng địa chỉ đó; nếu muốn đổi địa chỉ, phải làm lại bộ cài với --url mới.',
  },
  certificate: {
    title: 'Chứng thư: trang mở bằng https và PC này tin chứng thư của máy chủ',
    todo: 'Excel không mở bổ trợ khi chứng thư không được tin. Hãy cấp cho máy chủ chứng thư của CA nội bộ có đúng tên máy, còn hạn, và đưa CA đó vào Trusted Root Certification Authorities của các PC (bằng Group Policy).',
    unknown: 'Trình duyệt này không cho trang tự kiểm tra. Hãy nhìn ổ khóa cạnh thanh địa chỉ: không được có cảnh báo.',
  },
  files: {
    title: 'Đủ tệp: máy chủ trả đủ các tệp của bộ cài (tệp ngôn ngữ: xem dòng dưới)',
    todo: 'Hãy chép lại toàn bộ thư mục dist lên máy chủ và xem máy chủ có chặn đuôi tệp nào (IIS: Request Filtering), có đòi đăng nhập hay chuyển hướng không. 403: tài khoản chạy máy chủ web chưa có quyền đọc thư mục.',
  },
  contents: {
    title: 'Đúng nội dung: từng tệp giống hệt tệp của bộ cài (SHA-256)',
    todo: 'Tệp bị sửa, chép thiếu hoặc lẫn bản cũ. Hãy xóa thư mục trên máy chủ rồi chép lại toàn bộ dist; xem có phần mềm nào (chống virus, proxy) sửa tệp trên đường đi không.',
    unknown: 'Trình duyệt chỉ so được nội dung khi trang mở bằng https.',
  },
  types: {
    title: 'Kiểu tệp: máy chủ ghi đúng Content-Type',
    todo: 'Hãy dùng web.config (IIS) hoặc nginx.conf kèm theo, hoặc khai báo kiểu như dòng bên dưới. Sai kiểu thì trình duyệt không chạy tệp.',
  },
  caching: {
    title: 'Lưu đệm: trang và manifest luôn được hỏi lại, tệp có mã băm được giữ lâu',
    todo: 'Hãy đặt Cache-Control: no-cache cho mọi tệp, riêng tệp có mã băm trong tên: max-age=31536000, immutable (cấu hình kèm theo đã có). Trang bị giữ lâu thì người dùng còn bản cũ sau khi cập nhật; tệp có mã băm không được giữ thì chỉ chậm hơn.',
  },
  policy: {
    title: 'Chính sách bảo mật: tiêu đề Content-Security-Policy giống chính sách trong trang',
    todo: 'Hãy dùng cấu hình kèm theo. Nếu máy chủ hay proxy đặt một chính sách chung, hãy bỏ nó cho thư mục này: chính sách khác có thể chặn bổ trợ, hoặc cho phép quá mức.',
  },
  framing: {
    title: 'Khung: Excel trên web được phép mở trang trong khung',
    todo: 'Hãy bỏ tiêu đề X-Frame-Options và frame-ancestors cho thư mục này: Excel trên web mở bổ trợ trong một khung của Microsoft.',
  },
  sharing: {
    title: 'Đọc chéo: Excel trên web đọc được tên hàm và phím tắt',
    todo: 'Hãy đặt Access-Control-Allow-Origin: * cho các tệp .json bên dưới (chỉ chứa tên hàm và phím tắt, không có số liệu).',
  },
  manifest: {
    title: 'Manifest: mọi địa chỉ trong đó đều ở đây, đúng phiên bản',
    todo: 'Tệp manifest.xml không phải của bộ cài này hoặc đã bị sửa. Hãy chép lại từ bộ cài; nếu đổi địa chỉ, hãy làm lại bộ cài với --url mới.',
  },
  languages: {
    title: 'Ngôn ngữ: tệp tiếng Việt và tiếng Anh của bổ trợ và của office.js',
    todo: 'Hãy chép lại các tệp bên dưới: thiếu chúng thì bảng thi đua hoặc tên hàm không hiện đúng ngôn ngữ.',
  },
  office: {
    title: 'office.js: PC này chạy được thư viện của Office',
    todo: 'Không có office.js thì bổ trợ không chạy. Địa chỉ của cơ quan: hãy đặt bản sao theo mục 3 của trang hướng dẫn quản trị, đúng địa chỉ bên dưới, kiểu text/javascript. Địa chỉ của Microsoft: hãy cho PC tới được địa chỉ đó, hoặc xin bộ cài dùng bản sao.',
  },
  officeFiles: {
    title: 'Bản sao office.js: đủ tệp cho Excel trên Windows, Mac và web, đúng phiên bản',
    todo: 'Hãy chép lại các tệp bên dưới từ đúng phiên bản của gói @microsoft/office-js ghi trong trang hướng dẫn quản trị; kiểu phải là text/javascript.',
    unknown: 'Chưa kiểm được: office.js chưa chạy (xem dòng trên), hoặc nằm ở máy chủ khác không cho đọc chéo (Access-Control-Allow-Origin).',
  },
};

/** How each state is said, besides its sign. */
export const STATES = { right: 'Đúng', wrong: 'Cần sửa', unknown: 'Chưa rõ' } as const;
export const SIGNS = { right: '✓', wrong: '✗', unknown: '?' } as const;

export const PAGE = {
  running: (done: number, all: number): string => `Đang kiểm tra… ${done}/${all} tệp`,
  allRight: 'Mọi thứ đều đúng: có thể đưa manifest tới người dùng.',
  wrong: (count: number): string => `Có ${count} điều cần sửa. Hãy sửa từ trên xuống rồi tải lại trang này.`,
  unknown: (count: number): string => `Không có gì sai; còn ${count} điều phải tự nhìn.`,
  noListing: 'Không đọc được check.json cạnh trang này. Hãy chép lại toàn bộ thư mục dist lên máy chủ, và mở trang này từ máy chủ chứ không phải từ ổ đĩa.',
  about: (version: string, commit: string, url: string, officejs: string): string =>
    [`Bộ cài phiên bản ${version}${commit === '' ? '' : ` (mã bản ${commit})`}`, `cho địa chỉ ${url}`, `office.js lấy từ ${officejs}`].join(' · '),
  more: (count: number): string => `và ${count} tệp nữa`,
  copy: 'Chép kết quả',
  copied: 'Đã chép (hoặc: Ctrl+C)',
  again: 'Kiểm tra lại',
} as const;
