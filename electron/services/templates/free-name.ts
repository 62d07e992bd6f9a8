/** `name`, or `name（word）`, `name（word 2）` …: the first that nobody has. */
export function freeName(name: string, word: string, taken: (name: string) => boolean): string {
  if (!taken(name)) return name
  for (let count = 1; ; count += 1) {
    const candidate = `${name}（${count === 1 ? word : `${word} ${count}`}）`
    if (!taken(candidate)) return candidate
  }
}
