"""The loop waits on an Event that `go_on()` sets; the plain variable only says what to do when it wakes."""
import threading


class Printing(threading.Thread):
    def __init__(self):
        super().__init__(daemon=True)
        self.pages = []
        self.some = threading.Event()
        self.held = False

    def put(self, page):
        self.pages.append(page)  # expect: TW105
        self.some.set()

    def hold(self):
        self.held = True

    def go_on(self):
        self.held = False
        self.some.set()

    def run(self):
        while True:
            self.some.wait()
            if self.held:
                self.some.clear()
                continue
            try:
                page = self.pages.pop()  # expect: TW105
            except IndexError:
                self.some.clear()
                continue
            print(page)


printing = Printing()
printing.start()
printing.put("a")
printing.hold()
printing.put("b")
printing.go_on()
