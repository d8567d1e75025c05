/** Texts that are written on the sheet of the history. */
export const HISTORY_TEXTS = {
  title: 'LỊCH SỬ SỐ LIỆU THI ĐUA',
  guide:
    'Mỗi lần chốt số liệu thêm các dòng của ngày đó; chốt lại cùng ngày thì thay các dòng ấy. Có thể lọc, sắp xếp, thêm cột, xóa dòng, đổi tên và dời trang.',
};
