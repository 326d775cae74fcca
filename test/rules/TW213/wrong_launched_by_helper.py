import queue
import threading


class Printer:
    def __init__(self, header):
        self.pages = queue.Queue()
        self._launch()
        self.header = header

    def _launch(self):
        self.thread = threading.Thread(target=self._print_all, name="printer")
        self.thread.start()  # expect: TW213

    def _print_all(self):
        print("printing for", self.header)
        for page in iter(self.pages.get, None):
            print(page)

    def close(self):
        self.pages.put(None)
        self.thread.join()


printer = Printer("Ada")
printer.pages.put("page 1")
printer.close()
