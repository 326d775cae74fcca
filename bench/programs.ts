/** Made-up programs of any size that look like real threaded code. */

/** One service of about fifty lines: a worker thread, a queue, guarded and unguarded counts, helpers that only compute. */
function service(i: number): string {
  return `
class Service${i}:
    """Handles the jobs of kind ${i} on a thread of its own."""

    def __init__(self, name, limit=${10 + (i % 7)}):
        self.name = name
        self.limit = limit
        self.jobs = queue.Queue(maxsize=limit)
        self.lock = threading.Lock()
        self.done = 0
        self.failed = 0
        self.results = {}
        self.stopping = threading.Event()
        self.thread = threading.Thread(target=self._run, name=name)

    def start(self):
        self.thread.start()

    def stop(self):
        self.stopping.set()
        self.jobs.put(None)
        self.thread.join()

    def submit(self, key, payload):
        if self.stopping.is_set():
            raise RuntimeError(f"{self.name} is stopping")
        self.jobs.put((key, payload))

    def _run(self):
        while not self.stopping.is_set():
            job = self.jobs.get()
            if job is None:
                break
            key, payload = job
            try:
                value = transform_${i}(payload)
            except ValueError as error:
                log.warning("job %s failed: %s", key, error)
                self.failed += 1
                continue
            with self.lock:
                self.results[key] = value
                self.done += 1

    def report(self):
        with self.lock:
            rate = self.done / (self.done + self.failed + 1)
            return {"name": self.name, "done": self.done, "rate": rate}

    def forget(self, key):
        with self.lock:
            return self.results.pop(key, None)


def transform_${i}(payload):
    total = 0
    for index, item in enumerate(payload):
        if not isinstance(item, (int, float)):
            raise ValueError(f"cannot add {item!r}")
        total += item * (index + ${i}) % 97
    return {"total": total, "parts": [part for part in payload if part > ${i}]}
`;
}

/** A program of about `lines` lines in one file, with one mistake at least: `HITS` is counted without its lock. */
export function program(lines: number, seed = 0): string {
  const parts = [
    '"""A made-up program with one service for each kind of job."""\n',
    'import logging\nimport queue\nimport threading\nfrom concurrent.futures import ThreadPoolExecutor\n',
    '\nlog = logging.getLogger(__name__)\n\nTOTAL = 0\nTOTAL_LOCK = threading.Lock()\nHITS = 0\n',
  ];
  const main = `

def count(amount):
    global TOTAL, HITS
    HITS += 1
    with TOTAL_LOCK:
        TOTAL += amount


def main():
    services = [kind(f"service-{number}") for number, kind in enumerate(KINDS)]
    for each in services:
        each.start()
    with ThreadPoolExecutor(max_workers=4) as pool:
        for number in range(100):
            pool.submit(services[number % len(services)].submit, number, [1, 2, 3])
            pool.submit(count, number)
    for each in services:
        each.stop()
    print([each.report() for each in services], TOTAL)


if __name__ == "__main__":
    main()
`;
  const room = lines - main.split('\n').length - 15;
  const services = Math.max(1, Math.round(room / (service(0).split('\n').length - 1)));
  const numbers = Array.from({ length: services }, (_, i) => seed * 1000 + i);
  const kinds = `\n\nKINDS = [${numbers.map((i) => `Service${i}`).join(', ')}]\n`;
  return [...parts, ...numbers.map(service), kinds, main].join('\n');
}

/** A project of `files` files that import each other in small groups; path → text. */
export function project(files: number, linesPerFile: number): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (let i = 0; i < files; i++) {
    const group = Math.floor(i / 10);
    const imports = i % 10 === 0 ? '' : `from .part_${group * 10} import count as count_elsewhere\n`;
    result.set(`group_${group}/part_${i}.py`, imports + program(linesPerFile, i % 50));
  }
  for (let group = 0; group * 10 < files; group++) result.set(`group_${group}/__init__.py`, '');
  return result;
}

/** A module of code that works on data and knows of no thread. */
function plainModule(i: number, classes: number): string {
  const parts = [`"""Records of kind ${i}."""\n\nimport json\nimport logging\n\nlog = logging.getLogger(__name__)\n`];
  for (let c = 0; c < classes; c++) {
    parts.push(`

class Record${i}_${c}:
    def __init__(self, key, fields):
        self.key = key
        self.fields = dict(fields)
        self.errors = []

    def validate(self):
        self.errors = [name for name, value in self.fields.items() if value is None]
        return not self.errors

    def as_text(self):
        if not self.validate():
            log.warning("record %s lacks %s", self.key, self.errors)
        return json.dumps({"key": self.key, **self.fields}, sort_keys=True)

    @classmethod
    def parse(cls, text):
        data = json.loads(text)
        key = data.pop("key")
        return cls(key, data)


def merged_${c}(records):
    fields = {}
    for record in records:
        for name, value in record.fields.items():
            fields.setdefault(name, []).append(value)
    return Record${i}_${c}("all", fields)
`);
  }
  return parts.join('');
}

/** A project as most are: `files` modules that one file with some threads imports; path → text. */
export function ordinaryProject(files: number): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  const imports: string[] = [];
  for (let i = 1; i < files; i++) {
    result.set(`/app/part_${i}.py`, plainModule(i, 8));
    imports.push(`from part_${i} import Record${i}_0, merged_0 as merged_${i}\n`);
  }
  const uses = `

def summary(texts):
    return [Record7_0.parse(text).as_text() for text in texts] + [merged_7([])]


def report():
    for line in summary([]):
        log.info(line)


report()
`;
  result.set('/app/main.py', imports.join('') + program(400) + uses);
  return result;
}
