/** What the page for every PC says, Vietnamese first. Sentences about bad files are those of the command line. */
import type { Language } from '../page/ribbon-model';

export const webVi = {
  title: 'Thi đua THADS trên trang web',
  about: 'Trang này làm việc với tệp Excel ngay trong trình duyệt, không cần Office. Tệp không rời khỏi máy này.',
  start: {
    heading: 'Mở báo cáo để xét thi đua',
    promise: 'Tệp được đọc và ghi ngay trên máy này, không gửi đi đâu. Tệp gốc giữ nguyên: kết quả được lưu thành một bản sao.',
    open: 'Mở tệp báo cáo (.xlsx)',
    drop: 'hoặc kéo thả tệp vào trang này',
    sample: 'Dùng thử với báo cáo mẫu',
    recent: 'Đã mở gần đây (chỉ nhớ tên tệp; hãy tự mở lại)',
    forget: 'Quên các tên này',
    help: 'Hướng dẫn',
  },
  sampleFile: 'bao-cao-mau.xlsx',
  sampleSheet: 'Trang1',
  open: 'Mở tệp',
  saveCopy: 'Lưu bản sao',
  saveCopyTip: 'Lưu sổ tính thành một tệp mới; tệp gốc giữ nguyên. (Ctrl+S)',
  saveOver: 'Ghi vào tệp đang mở',
  saveOverTip: 'Ghi các thay đổi vào chính tệp đã mở.',
  copyName: (stem: string, ending: string): string => `${stem} - thi đua${ending}`,
  undo: 'Hoàn tác gõ',
  undoTip: 'Hoàn tác nội dung đã gõ vào ô (Ctrl+Z). Kết quả do bảng thi đua ghi thì hoàn tác trong bảng.',
  redo: 'Làm lại',
  zoom: 'Thu phóng',
  unsaved: 'chưa lưu',
  checking: 'Đang đọc lại bản vừa ghi để đối chiếu…',
  savedCopy: (name: string): string => `Đã đưa ${name} cho trình duyệt lưu (thường ở thư mục Tải xuống). Mở tệp đó bằng Excel để xem và in.`,
  savedOver: (name: string): string => `Đã ghi vào ${name}.`,
  notSafe: (what: string): string =>
    `Chưa lưu gì: đọc lại bản vừa ghi thì thấy khác với tệp gốc ở chỗ không được phép khác (${what}). Tệp gốc vẫn nguyên. Hãy gửi cho người phụ trách câu này.`,
  notWritten: 'Không ghi được vào tệp đang mở (có thể tệp đang mở trong Excel hoặc không có quyền ghi). Hãy dùng "Lưu bản sao".',
  waitForPane: 'Đang chờ bảng thi đua làm xong…',
  lose: {
    heading: 'Có thay đổi chưa lưu',
    text: (name: string): string => `${name} có thay đổi chưa lưu. Mở tệp khác thì mất những thay đổi đó.`,
    save: 'Lưu bản sao trước',
    drop: 'Bỏ thay đổi, mở tệp khác',
    stay: 'Ở lại',
  },
  over: {
    heading: 'Ghi vào tệp đang mở?',
    text: (name: string): string => `Các thay đổi sẽ nằm trong chính ${name}. Nên giữ một bản sao của tệp trước khi ghi.`,
    write: 'Ghi vào tệp này',
    stay: 'Thôi',
  },
};

export type WebWords = typeof webVi;

const webEn: WebWords = {
  title: 'THADS awards on a web page',
  about: 'This page works with Excel files right in the browser, without Office. Files never leave this PC.',
  start: {
    heading: 'Open a report to assess it',
    promise: 'The file is read and written on this PC and sent nowhere. The original stays as it is: results are saved as a copy.',
    open: 'Open a report (.xlsx)',
    drop: 'or drop the file on this page',
    sample: 'Try it with a sample report',
    recent: 'Opened lately (only names are kept; open the file yourself)',
    forget: 'Forget these names',
    help: 'Manual',
  },
  sampleFile: 'sample-report.xlsx',
  sampleSheet: 'Sheet1',
  open: 'Open',
  saveCopy: 'Save a copy',
  saveCopyTip: 'Save the workbook as a new file; the original stays as it is. (Ctrl+S)',
  saveOver: 'Write into the open file',
  saveOverTip: 'Write the changes into the very file that was opened.',
  copyName: (stem, ending) => `${stem} - awards${ending}`,
  undo: 'Undo typing',
  undoTip: 'Take back what was typed into cells (Ctrl+Z). What the award board wrote is taken back there.',
  redo: 'Redo',
  zoom: 'Zoom',
  unsaved: 'not saved',
  checking: 'Reading back what was written, to compare…',
  savedCopy: (name) => `${name} was handed to the browser (usually it lies in Downloads). Open it in Excel to look at it and print it.`,
  savedOver: (name) => `Written into ${name}.`,
  notSafe: (what) =>
    `Nothing was saved: read back, the file differs from the original where it must not (${what}). The original is as it was. Send this sentence to whoever looks after the add-in.`,
  notWritten: 'The open file cannot be written (it may be open in Excel, or read-only). Use "Save a copy".',
  waitForPane: 'Waiting until the award board is done…',
  lose: {
    heading: 'Changes are not saved',
    text: (name) => `${name} has changes that are not saved. Opening another file loses them.`,
    save: 'Save a copy first',
    drop: 'Drop the changes, open the other file',
    stay: 'Stay',
  },
  over: {
    heading: 'Write into the open file?',
    text: (name) => `The changes will be in ${name} itself. Keep a copy of the file before.`,
    write: 'Write into this file',
    stay: 'Cancel',
  },
};

export const webWordsOf = (language: Language): WebWords => (language === 'vi' ? webVi : webEn);
