"""A class in a function sees the function's names: what it imports, and so which of its fields is a lock."""
from dataclasses import dataclass, field


def install(report):
    import threading

    @dataclass
    class Notes:
        guard: threading.Lock = field(default_factory=threading.Lock)
        texts: list[str] = field(default_factory=list)

        def add(self, text):
            with self.guard:
                self.texts.append(text)

        def show(self):
            with self.guard:
                for text in self.texts:
                    report(text)
                self.texts.clear()

    notes = Notes()
    writer = threading.Thread(target=lambda: [notes.add(str(n)) for n in range(100)])
    writer.start()
    notes.show()
    writer.join()


install(print)
