/** Binary heap of variables, the most active first; knows each variable's place so that activity may rise in situ. */
export class OrderHeap {
  readonly activity: Float64Array;
  readonly #heap: Int32Array;
  readonly #place: Int32Array;
  #size = 0;

  constructor(capacity: number) {
    this.activity = new Float64Array(capacity);
    this.#heap = new Int32Array(capacity);
    this.#place = new Int32Array(capacity).fill(-1);
  }

  insert(variable: number): void {
    if (this.#place[variable]! >= 0) return;
    this.#heap[this.#size] = variable;
    this.#place[variable] = this.#size;
    this.#size += 1;
    this.#up(this.#size - 1);
  }

  raised(variable: number): void {
    const place = this.#place[variable]!;
    if (place >= 0) this.#up(place);
  }

  /** The most active variable, taken out; -1 when none is left. */
  pop(): number {
    if (this.#size === 0) return -1;
    const top = this.#heap[0]!;
    this.#size -= 1;
    this.#place[top] = -1;
    if (this.#size > 0) {
      this.#heap[0] = this.#heap[this.#size]!;
      this.#place[this.#heap[0]!] = 0;
      this.#down();
    }
    return top;
  }

  #up(from: number): void {
    const heap = this.#heap;
    const variable = heap[from]!;
    const weight = this.activity[variable]!;
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = heap[parent]!;
      if (this.activity[other]! >= weight) break;
      heap[at] = other;
      this.#place[other] = at;
      at = parent;
    }
    heap[at] = variable;
    this.#place[variable] = at;
  }

  #down(): void {
    const heap = this.#heap;
    const variable = heap[0]!;
    const weight = this.activity[variable]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.#size) break;
      if (child + 1 < this.#size && this.activity[heap[child + 1]!]! > this.activity[heap[child]!]!)
        child += 1;
      const other = heap[child]!;
      if (this.activity[other]! <= weight) break;
      heap[at] = other;
      this.#place[other] = at;
      at = child;
    }
    heap[at] = variable;
    this.#place[variable] = at;
  }
}
