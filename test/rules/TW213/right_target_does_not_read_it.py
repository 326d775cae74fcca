import queue
import threading


class Printer:
    def __init__(self, header):
        self.pages = queue.Queue()
        self.thread = threading.Thread(target=self._print_all)
        self.thread.start()
        self.header = header
        self.printed_for = f"printed for {header}"

    def put(self, page):
        self.pages.put(f"{self.header}: {page}")

    def _print_all(self):
        for page in iter(self.pages.get, None):
            print(page)

    def close(self):
        self.pages.put(None)
        self.thread.join()
        print(self.printed_for)


printer = Printer("Ada")
printer.put("page 1")
printer.close()
