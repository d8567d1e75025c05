/** What is said about formulas instead of values: the sentences of errors, what is added for them, and what the two actions did. */

export const formulasVi = {
  error: {
    differs: (sheet: string, address: string, found: string): string =>
      `Công thức ở ô ${address} trang "${sheet}" cho kết quả "${found}", khác với kết quả của bảng thi đua. Đã hoàn tác, sổ tính giữ nguyên như trước. Hãy kiểm tra trang kế hoạch, hoặc ghi bằng giá trị.`,
    functionsMissing: (sheet: string): string =>
      `Excel chưa tính được các hàm THADS trên trang "${sheet}" (#NAME?). Đã hoàn tác, sổ tính giữ nguyên như trước. Hãy mở bảng thi đua rồi ghi lại, hoặc chọn công thức của Excel.`,
    showsError: (sheet: string, address: string, found: string): string =>
      `Ô ${address} trang "${sheet}" đang hiện ${found} nên chưa đóng băng được. Hãy dùng "Sửa lại công thức" trước.`,
    otherPlan: (sheet: string): string =>
      `Trang "${sheet}" ghi một kế hoạch khác với kế hoạch đang chọn, mà công thức tra theo trang này. Hãy chọn kế hoạch của trang, hoặc sửa trang cho đúng kế hoạch.`,
    nothing: 'Không thấy kết quả nào do bảng thi đua ghi bằng công thức.',
  },
  preview: {
    planSheet: 'Thêm trang kế hoạch thi đua (nếu chưa có) để công thức tra nhóm và chỉ tiêu.',
  },
};
