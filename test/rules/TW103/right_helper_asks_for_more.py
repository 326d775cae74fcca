"""One thread takes the letters out: that another puts more in leaves true what the helper said."""
import queue
import sys
import threading


def collect(letters, source):
    for line in source:
        letters.put(line)


class Mailbox:
    def __init__(self, source):
        self.letters = queue.Queue()
        threading.Thread(target=collect, args=(self.letters, source), daemon=True).start()

    def has_mail(self):
        return not self.letters.empty()

    def open_one(self):
        if not self.has_mail():
            return None
        return self.letters.get(block=False)


print(Mailbox(sys.stdin).open_one())
