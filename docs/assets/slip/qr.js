/* A QR code of an address, made in this browser: byte mode, error correction M, as ISO/IEC 18004 has it. The
 * tests compare every module with a library's. The answer is rows of 0 and 1, or an SVG picture of them. */
window.CanCu = window.CanCu || {}
;((CanCu) => {
  "use strict"
  /* Level M by version: code words for correction in each block, and how many blocks. */
  const EC = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26]
  const BLOCKS = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]
  const LARGEST = 20
  const QUIET = 4

  const sizeOf = (version) => 17 + 4 * version

  /** Modules that hold data: all but the patterns; in bits. */
  function rawBits(version) {
    let bits = (16 * version + 128) * version + 64
    if (version >= 2) {
      const marks = Math.floor(version / 7) + 2
      bits -= (25 * marks - 10) * marks - 55
      if (version >= 7) bits -= 36
    }
    return bits
  }

  const dataWords = (version) => Math.floor(rawBits(version) / 8) - EC[version] * BLOCKS[version]

  function bytesOf(text) {
    return Array.from(new TextEncoder().encode(text))
  }

  /* Galois field of 256 with the polynomial 0x11d. */
  const EXP = []
  const LOG = []
  for (let place = 0, value = 1; place < 255; place += 1) {
    EXP[place] = value
    LOG[value] = place
    value = value & 128 ? (value << 1) ^ 0x11d : value << 1
  }
  const times = (a, b) => (a && b ? EXP[(LOG[a] + LOG[b]) % 255] : 0)

  function generator(degree) {
    let polynomial = [1]
    for (let place = 0; place < degree; place += 1) {
      const next = polynomial.concat(0)
      polynomial.forEach((value, at) => {
        next[at + 1] ^= times(value, EXP[place])
      })
      polynomial = next
    }
    return polynomial.slice(1)
  }

  function correction(words, degree) {
    const divisor = generator(degree)
    const rest = new Array(degree).fill(0)
    for (const word of words) {
      const factor = word ^ rest.shift()
      rest.push(0)
      divisor.forEach((value, at) => {
        rest[at] ^= times(value, factor)
      })
    }
    return rest
  }

  /** The code words of the text with those for correction, interleaved. */
  function codeWords(bytes, version) {
    const bits = []
    const put = (value, length) => {
      for (let at = length - 1; at >= 0; at -= 1) bits.push((value >>> at) & 1)
    }
    const room = dataWords(version) * 8
    put(4, 4)
    put(bytes.length, version < 10 ? 8 : 16)
    for (const byte of bytes) put(byte, 8)
    put(0, Math.min(4, room - bits.length))
    while (bits.length % 8) bits.push(0)
    const words = []
    for (let at = 0; at < bits.length; at += 8) words.push(parseInt(bits.slice(at, at + 8).join(""), 2))
    for (let pad = 0xec; words.length < dataWords(version); pad ^= 0xec ^ 0x11) words.push(pad)
    return interleave(words, version)
  }

  function interleave(words, version) {
    const count = BLOCKS[version]
    const short = Math.floor(words.length / count)
    const long = words.length % count
    const blocks = []
    for (let place = 0, at = 0; place < count; place += 1) {
      const length = short + (place >= count - long ? 1 : 0)
      blocks.push(words.slice(at, at + length))
      at += length
    }
    const checks = blocks.map((block) => correction(block, EC[version]))
    const mixed = []
    for (let at = 0; at <= short; at += 1) for (const block of blocks) if (at < block.length) mixed.push(block[at])
    for (let at = 0; at < EC[version]; at += 1) for (const check of checks) mixed.push(check[at])
    return mixed
  }

  function alignment(version) {
    if (version === 1) return []
    const count = Math.floor(version / 7) + 2
    const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
    const places = [6]
    for (let at = sizeOf(version) - 7; places.length < count; at -= step) places.splice(1, 0, at)
    return places
  }

  /** The modules that never change: `grid` holds 0, 1 or null where data goes. */
  function patterns(version) {
    const size = sizeOf(version)
    const grid = Array.from({ length: size }, () => new Array(size).fill(null))
    const set = (row, column, value) => {
      if (row >= 0 && column >= 0 && row < size && column < size) grid[row][column] = value
    }
    for (let at = 0; at < size; at += 1) grid[6][at] = grid[at][6] = at % 2 ? 0 : 1
    for (const [row, column] of [
      [3, 3],
      [3, size - 4],
      [size - 4, 3],
    ]) {
      for (let down = -4; down <= 4; down += 1)
        for (let right = -4; right <= 4; right += 1) {
          const ring = Math.max(Math.abs(down), Math.abs(right))
          set(row + down, column + right, ring === 2 || ring === 4 ? 0 : 1)
        }
    }
    const marks = alignment(version)
    const last = marks.length - 1
    marks.forEach((row, i) =>
      marks.forEach((column, j) => {
        if ((!i && !j) || (!i && j === last) || (i === last && !j)) return
        for (let down = -2; down <= 2; down += 1)
          for (let right = -2; right <= 2; right += 1) {
            grid[row + down][column + right] = Math.max(Math.abs(down), Math.abs(right)) === 1 ? 0 : 1
          }
      }),
    )
    format(grid, 0)
    versionBits(grid, version)
    return grid
  }

  function remainder(value, divisor, degree) {
    let rest = value
    for (let at = 0; at < degree; at += 1) rest = (rest << 1) ^ ((rest >>> (degree - 1)) * divisor)
    return rest
  }

  function format(grid, mask) {
    const size = grid.length
    /* Level M is 00. */
    const bits = ((mask << 10) | remainder(mask, 0x537, 10)) ^ 0x5412
    const bit = (at) => (bits >>> at) & 1
    for (let at = 0; at <= 5; at += 1) grid[at][8] = bit(at)
    grid[7][8] = bit(6)
    grid[8][8] = bit(7)
    grid[8][7] = bit(8)
    for (let at = 9; at < 15; at += 1) grid[8][14 - at] = bit(at)
    for (let at = 0; at < 8; at += 1) grid[8][size - 1 - at] = bit(at)
    for (let at = 8; at < 15; at += 1) grid[size - 15 + at][8] = bit(at)
    grid[size - 8][8] = 1
  }

  function versionBits(grid, version) {
    if (version < 7) return
    const bits = (version << 12) | remainder(version, 0x1f25, 12)
    for (let at = 0; at < 18; at += 1) {
      const near = grid.length - 11 + (at % 3)
      const far = Math.floor(at / 3)
      grid[near][far] = grid[far][near] = (bits >>> at) & 1
    }
  }

  const MASKS = [
    (row, column) => (row + column) % 2,
    (row) => row % 2,
    (_row, column) => column % 3,
    (row, column) => (row + column) % 3,
    (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2,
    (row, column) => ((row * column) % 2) + ((row * column) % 3),
    (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2,
    (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2,
  ]

  /** Data runs up and down in pairs of columns from the right; modules of a pattern are passed over. */
  function filled(fixed, words, mask) {
    const grid = fixed.map((row) => row.slice())
    const size = grid.length
    let at = 0
    for (let right = size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      const upward = ((right + 1) & 2) === 0
      for (let step = 0; step < size; step += 1) {
        const row = upward ? size - 1 - step : step
        for (const column of [right, right - 1]) {
          if (fixed[row][column] !== null) continue
          const bit = at < words.length * 8 ? (words[at >>> 3] >>> (7 - (at & 7))) & 1 : 0
          grid[row][column] = MASKS[mask](row, column) ? bit : bit ^ 1
          at += 1
        }
      }
    }
    format(grid, mask)
    return grid
  }

  /** How hard a grid is to read; the lower the better. */
  function penalty(grid) {
    const size = grid.length
    const columns = grid.map((_, column) => grid.map((row) => row[column]))
    let points = 0
    for (const line of [...grid, ...columns]) {
      for (let at = 0, run = 0; at < size; at += 1) {
        run = at && line[at] === line[at - 1] ? run + 1 : 1
        points += run === 5 ? 3 : run > 5 ? 1 : 0
      }
      const text = line.join("")
      for (const finder of ["10111010000", "00001011101"]) {
        for (let at = text.indexOf(finder); at >= 0; at = text.indexOf(finder, at + 1)) points += 40
      }
    }
    for (let row = 1; row < size; row += 1)
      for (let column = 1; column < size; column += 1) {
        const value = grid[row][column]
        if (value === grid[row - 1][column] && value === grid[row][column - 1] && value === grid[row - 1][column - 1])
          points += 3
      }
    const dark = grid.reduce((sum, row) => sum + row.reduce((all, value) => all + value, 0), 0)
    return points + 10 * Math.floor(Math.abs(dark * 20 - size * size * 10) / (size * size))
  }

  /** Rows of 0 and 1 (dark); null for a text of more than about 660 bytes. `mask` fixes the mask, for tests. */
  function modules(text, mask) {
    const bytes = bytesOf(text)
    let version = 1
    while (version <= LARGEST && bytes.length + (version < 10 ? 2 : 3) > dataWords(version)) version += 1
    if (version > LARGEST) return null
    const fixed = patterns(version)
    const words = codeWords(bytes, version)
    const masks = mask === undefined ? MASKS.map((_, at) => at) : [mask]
    const grids = masks.map((each) => filled(fixed, words, each))
    return grids.reduce((best, grid) => (penalty(grid) < penalty(best) ? grid : best))
  }

  /** The code as an SVG element with its quiet zone, named by `label`; null when the text is too long. */
  function picture(text, label) {
    const rows = modules(text)
    if (!rows) return null
    const space = "http://www.w3.org/2000/svg"
    const side = rows.length + 2 * QUIET
    const svg = document.createElementNS(space, "svg")
    svg.setAttribute("viewBox", `0 0 ${side} ${side}`)
    svg.setAttribute("role", "img")
    svg.setAttribute("aria-label", label)
    svg.setAttribute("class", "cc-qr")
    const ground = document.createElementNS(space, "rect")
    ground.setAttribute("width", String(side))
    ground.setAttribute("height", String(side))
    ground.setAttribute("fill", "#fff")
    const dark = document.createElementNS(space, "path")
    dark.setAttribute("fill", "#000")
    dark.setAttribute(
      "d",
      rows
        .map((row, y) => row.map((value, x) => (value ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : "")).join(""))
        .join(""),
    )
    svg.append(ground, dark)
    return svg
  }

  CanCu.qr = { modules, picture }
})(window.CanCu)
