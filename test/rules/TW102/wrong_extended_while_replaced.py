"""A list that is extended in place is bound again, and so put back in place of the new one; a tuple is made anew."""

import threading


class Outbox:
    def __init__(self):
        self.waiting = []
        self.sent = ()

    def add(self, line):
        self.waiting += [line]  # expect: TW102
        self.sent += (line,)  # expect: TW102

    def flush(self):
        lines = self.waiting
        self.waiting = []
        return lines


outbox = Outbox()
writers = [threading.Thread(target=outbox.add, args=(f"line {n}",)) for n in range(4)]
for writer in writers:
    writer.start()
print(outbox.flush())
for writer in writers:
    writer.join()
print(outbox.flush(), outbox.sent)
