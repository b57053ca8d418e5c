/* A dropped or chosen file → its text. The file is read in the browser and goes nowhere. */
window.CanCu = window.CanCu || {}
CanCu.audit = CanCu.audit || {}
;(function (audit) {
  "use strict"
  var MOST_BYTES = 50e6

  function decode(bytes, encoding) {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  }

  /* UTF-8 (with or without mark), UTF-16 with its mark, else Windows-1258, the old Vietnamese code page. */
  function plain(buffer) {
    var bytes = new Uint8Array(buffer)
    var mark = bytes[0] * 256 + bytes[1]
    if (mark === 0xfffe || mark === 0xfeff) return decode(bytes, mark === 0xfffe ? "utf-16le" : "utf-16be")
    if (bytes.subarray(0, 4000).indexOf(0) >= 0) {
      throw new audit.Refusal("Tệp không phải văn bản thuần (có byte 0).")
    }
    try {
      return decode(bytes, "utf-8")
    } catch (error) {
      return decode(bytes, "windows-1258")
    }
  }

  /** The text of a .docx, .txt or .md file. Throws a Refusal that says what is wrong. */
  audit.readFile = async function (file) {
    var ending = file.name.toLowerCase().split(".").pop()
    if (file.size > MOST_BYTES) throw new audit.Refusal("Tệp lớn hơn 50 MB.")
    if (ending === "pdf") {
      throw new audit.Refusal("Trang này không đọc tệp PDF: hãy mở tệp, chọn tất cả (Ctrl+A), sao chép rồi dán vào ô; hoặc dùng lệnh cancu audit.")
    }
    if (["docx", "docm", "doc", "txt", "md"].indexOf(ending) < 0) {
      throw new audit.Refusal("Chỉ đọc được tệp .docx và .txt.")
    }
    try {
      var buffer = await file.arrayBuffer()
      return ending[0] === "d" ? await audit.readWord(buffer) : plain(buffer)
    } catch (error) {
      throw error instanceof audit.Refusal ? error : new audit.Refusal("Không đọc được tệp này.")
    }
  }
})(CanCu.audit)
