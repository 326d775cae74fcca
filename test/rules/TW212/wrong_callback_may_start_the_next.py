import threading


class Job:
    def __init__(self):
        self.thread = None
        self.on_page = None

    def begin(self, pages):
        self.pages = pages
        self.thread = threading.Thread(target=self._run)
        self.thread.start()

    def _run(self):
        for page in self.pages:
            self._show(page)
        self.thread.join()  # expect: TW212

    def _show(self, page):
        if self.on_page:
            self.on_page(page)


class Desk:
    def __init__(self):
        self.job = Job()
        self.job.on_page = self.printed

    def printed(self, page):
        if page == "cover":
            self.job.begin(["title"])


if __name__ == "__main__":
    desk = Desk()
    desk.job.begin(["cover", "last"])
