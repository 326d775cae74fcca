import concurrent.futures
import subprocess


class Builder:
    def __init__(self, targets):
        self.targets = targets
        self.codes = {}

    def build(self):
        executor = concurrent.futures.ThreadPoolExecutor()  # expect: TW209
        futures = {}
        for target in self.targets:
            futures[executor.submit(subprocess.call, ["make", target])] = target
        for future in concurrent.futures.as_completed(futures):
            self.codes[futures[future]] = future.result()

    def shutdown(self):
        self.codes.clear()


builder = Builder(["app", "docs"])
builder.build()
print(builder.codes)
builder.shutdown()
