import threading


class Copier(threading.Thread):
    copied = 0

    def __init__(self, source, target):
        super().__init__()
        self.source = source
        self.target = target
        self.lines = 0
        self.size = 0
        self.size += len(source)

    def run(self):
        with open(self.source) as source, open(self.target, "w") as target:
            for line in source:
                target.write(line)
                self.lines += 1

    def progress(self):
        return self.lines
