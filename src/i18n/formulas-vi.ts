/** What is said about formulas instead of values: errors, and the two actions on them. Vietnamese only where it stands in an error's own sentence. */

export const formulasVi = {
  differs: (sheet: string, address: string, found: string): string =>
    `Công thức ở ô ${address} trang "${sheet}" cho kết quả "${found}", khác với kết quả của bảng thi đua. Đã hoàn tác, sổ tính giữ nguyên như trước. Hãy kiểm tra trang kế hoạch hoặc ghi bằng giá trị.`,
  functionsMissing: (sheet: string): string =>
    `Excel chưa tính được các hàm THADS trên trang "${sheet}" (#NAME?). Đã hoàn tác, sổ tính giữ nguyên như trước. Hãy mở bảng thi đua rồi ghi lại, hoặc chọn công thức Excel.`,
  nothingToRepair: 'Không thấy kết quả nào do bảng thi đua ghi bằng công thức.',
};
