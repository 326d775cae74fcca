import queue
import threading


class Printer:
    """Prints documents one after the other."""

    def __init__(self):
        self.documents = queue.Queue()
        self.thread = threading.Thread(target=self._work)

    def open(self):
        self.thread.run()  # expect: TW202

    def close(self):
        self.documents.put(None)

    def _work(self):
        for document in iter(self.documents.get, None):
            print("printing", document)


printer = Printer()
printer.open()
printer.documents.put("letter")
printer.close()
