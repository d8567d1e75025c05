/** What the command line says about a call: how it is made, and why one cannot be understood or its files not be used. */
import type { Option } from './call';
import type { Command, OutputKind } from './command';

const PROGRAM = 'npm run --silent thads --';
const IN_AND_OUT: Record<OutputKind, string> = { workbook: 'báo-cáo.xlsx kết-quả.xlsx', zip: 'báo-cáo.xlsx hồ-sơ.zip', text: 'báo-cáo.xlsx đoạn-văn.txt' };

const optionText = ({ flag, value }: Option): string => (value === undefined ? `[${flag}]` : `[${flag} ${value}]`);
const callText = ({ name, output, options }: Command): string => [PROGRAM, name, IN_AND_OUT[output], ...options.map(optionText)].join(' ');

export const CALL = {
  /** All commands. */
  usage: (commands: readonly Command[]): string =>
    [
      `Cách dùng: ${PROGRAM} LỆNH TỆP-VÀO TỆP-RA [tùy chọn]`,
      ...commands.flatMap((command) => ['', `  ${command.name}: ${command.says}`, `    ${callText(command)}`]),
      '',
      'Mã kết thúc: 0 = đã xong; 1 = từ chối, có nêu lý do, không có tệp ra; 2 = còn câu hỏi, chưa ghi gì; 64 = lệnh gọi sai.',
    ].join('\n'),
  usageOf: (command: Command): string => `Cách dùng: ${callText(command)}`,
  unknownCommand: (name: string, commands: readonly Command[]): string =>
    `Không có lệnh "${name}". Các lệnh: ${commands.map((command) => command.name).join(', ')}.`,
  unknownOption: (option: string, command: Command): string => `Lệnh "${command.name}" không có tùy chọn "${option}". ${CALL.usageOf(command)}`,
  valueMissing: (option: string, command: Command): string => `Sau "${option}" phải có giá trị. ${CALL.usageOf(command)}`,
  unknownFormulas: (word: string, known: string): string => `Không có cách ghi "${word}". Các cách: ${known}.`,
  noReading: (path: string): string =>
    `Tệp ${path} không phải một cách đọc báo cáo. Dạng tệp: { "version": 1, "sheets": { "Tên trang": { "use": true, "measures": { "cases": { "total": "C", "eligible": "D", "completed": ["E"] } } } } }.`,
  noFrom: 'Hãy ghi --from THƯ-MỤC (hoặc tệp .zip, .xlsx) chứa các phiếu mà đơn vị gửi về.',
  unknownSide: (word: string): string => `"${word}" không rõ là bên nào. Hãy ghi ours (giữ phần xét) hoặc units (lấy theo đơn vị).`,
  noDay: (word: string): string => `"${word}" không phải một ngày. Hãy ghi năm-tháng-ngày, ví dụ 2024-06-20.`,
  sameFile: 'Tệp kết quả phải khác tệp báo cáo.',
  noFile: (path: string): string => `Không thấy tệp ${path}.`,
  notAFile: (path: string): string => `${path} là thư mục hoặc không phải một tệp.`,
  noFolder: (path: string): string => `Không có thư mục ${path} để ghi tệp ra.`,
  ending: {
    workbook: (path, endings) => `Tệp ra phải là sổ tính (${endings.join(', ')}), không ghi được vào ${path}.`,
    zip: (path, endings) => `Tệp ra phải là tệp nén (${endings.join(', ')}) chứa các văn bản, không ghi được vào ${path}.`,
    text: (path, endings) => `Tệp ra phải là tệp chữ (${endings.join(', ')}), không ghi được vào ${path}.`,
  } satisfies Record<OutputKind, (path: string, endings: readonly string[]) => string>,
  /** A kind of workbook goes by its ending: Excel does not open one under the ending of another. */
  otherEnding: (own: string): string =>
    `Nội dung tệp vào là loại ${own}${own === '.xlsm' || own === '.xltm' ? ' (có macro)' : ''} nên tệp ra cũng phải có đuôi ${own}; ghi dưới đuôi khác thì Excel không mở được.`,
  cannotRead: (path: string, code: string): string => `Không đọc được tệp ${path} (${code}). Hãy xem tệp có đang bị khóa hoặc thiếu quyền đọc không.`,
  cannotWrite: (path: string, code: string): string =>
    `Không ghi được tệp ${path} (${code}). Hãy đóng tệp đó nếu đang mở, xem ổ đĩa còn chỗ và có quyền ghi không.`,
  overNewer: 'Trên dòng lệnh: thêm --over-newer để vẫn ghi bằng bản này.',
  makeReviewFirst: `Lệnh lập trang xét: ${PROGRAM} review báo-cáo.xlsx trang-xét.xlsx. Sau khi điền các cột màu vàng, hãy chạy lại lệnh này trên tệp đã điền.`,
};
