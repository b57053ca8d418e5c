/* What a path view says in words above the drawing: every path to a root, how two documents are connected,
 * who carries a document out in each province. */
;((explorer) => {
  "use strict"
  const { make } = explorer.dom
  const link = (doc) => make("a", { href: explorer.href(doc), class: "cc-doc" }, explorer.label(doc))
  const { mine } = explorer
  const FIRST_PATHS = 60

  function pathItem(graph, path) {
    const item = make("li", {}, link(path[0]))
    for (const step of explorer.words.steps(graph, path)) {
      item.append(" ", make("span", { class: "cc-verb" }, step.verb), " ", link(step.next))
      if (step.where) item.append(make("span", { class: "cc-evidence" }, " (" + step.where + ")"))
    }
    return item
  }

  function up(view, doc) {
    const { roots, paths, left } = view.told
    if (!roots.length) return [make("p", {}, "Chưa có trong kho văn bản trung ương nào mà ", link(doc), " bắt nguồn.")]
    const capped = left ? " " + left + " văn bản ở xa hơn không vẽ." : ""
    const many = paths.length >= 200 ? "ít nhất " : ""
    return [
      make(
        "p",
        {},
        link(doc),
        " bắt nguồn từ " + roots.length + " văn bản trung ương, bằng " + many + paths.length + " con đường." + capped,
      ),
      make(
        "details",
        {},
        make("summary", {}, "Từng con đường"),
        make(
          "ol",
          { class: "dt-paths" },
          ...paths.slice(0, FIRST_PATHS).map((path) => pathItem(view.graph, path)),
          paths.length > FIRST_PATHS ? make("li", {}, "và " + (paths.length - FIRST_PATHS) + " con đường nữa") : "",
        ),
      ),
    ]
  }

  function connection(view, one) {
    const two = explorer.places.get(view.graph.state.e)
    const { kind, roots } = view.told
    const pair = (middle) => make("p", {}, link(one), " và ", link(two), middle)
    if (kind === "apart") return [pair(": chưa có trong kho chuỗi quan hệ nào nối hai văn bản.")]
    if (kind === "derives")
      return [
        pair(" nối với nhau bằng nguồn gốc: văn bản này bắt nguồn từ văn bản kia, theo mọi con đường vẽ dưới đây."),
      ]
    if (kind === "linked")
      return [pair(" không chung gốc trong kho; hình vẽ là chuỗi quan hệ ngắn nhất (dẫn chiếu, thay thế, sửa đổi…).")]
    const said = make("p", {}, link(one), " và ", link(two), " cùng bắt nguồn từ ")
    roots.forEach((root, at) => said.append(at ? ", " : "", link(root)))
    said.append(".")
    return [said]
  }

  function provinceRow(view, _doc, name, found) {
    const citing = view.told.citing.get(name) || []
    const cell = make("td", {})
    const docs = found.length ? found : citing
    docs.slice(0, 4).forEach((plan, at) => cell.append(at ? "; " : "", link(plan)))
    if (docs.length > 4) cell.append(" và " + (docs.length - 4) + " văn bản nữa")
    const words = found.length ? "Có văn bản triển khai" : citing.length ? "Chỉ viện dẫn" : "Chưa có trong kho"
    const look = [docs.length ? "" : "cc-past", mine(name) ? "cc-mine" : ""].join(" ").trim()
    return make("tr", { class: look }, make("th", { scope: "row" }, name), make("td", {}, words), cell)
  }

  function down(view, doc) {
    const { provinces } = view.told
    const held = [...provinces.values()].filter((found) => found.length).length
    const head = make(
      "tr",
      {},
      ...["Tỉnh, thành phố", "Trong kho", "Văn bản"].map((name) => make("th", { scope: "col" }, name)),
    )
    const rows = [...provinces].sort(
      (a, b) =>
        Number(mine(b[0])) - Number(mine(a[0])) ||
        Number(!a[1].length) - Number(!b[1].length) ||
        a[0].localeCompare(b[0], "vi"),
    )
    return [
      make(
        "p",
        {},
        link(doc),
        " được triển khai ở " +
          held +
          "/" +
          provinces.size +
          " tỉnh, thành phố có văn bản trong kho. “Chưa có trong kho” chỉ có nghĩa là kho chưa có văn bản.",
      ),
      make(
        "details",
        { open: provinces.size <= 12 || [...provinces.keys()].some(mine) },
        make("summary", {}, "Từng tỉnh"),
        make(
          "div",
          { class: "cc-scroll", tabindex: "0", role: "group", "aria-label": "Bảng từng tỉnh" },
          make(
            "table",
            { class: "cc-table", "data-provinces": true },
            make("thead", {}, head),
            make("tbody", {}, ...rows.map(([name, found]) => provinceRow(view, doc, name, found))),
          ),
        ),
      ),
    ]
  }

  const TOLD = { len: up, noi: connection, xuong: down }

  /** The words of a path view; empty for the others. */
  explorer.answer = (place, view) => {
    const told = TOLD[view.path]
    const doc = view.graph.state.d ? explorer.places.get(view.graph.state.d) : null
    place.replaceChildren(...(told ? told(view, doc) : []))
    place.hidden = !told
  }
})(CanCu.explorer)
