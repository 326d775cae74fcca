"""One helper runs what its callers hand it in a pool: only the tasks of one caller need the lock that both hold."""
from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import RLock


class Engine:
    def __init__(self):
        self.sync_lock = RLock()
        self.sent = []
        self.received = []

    def clean_cache(self):
        with self.sync_lock:
            self.received = []

    def upload_all(self, items):
        with self.sync_lock:
            self.sent = list(run_all(self.upload, items, lambda done: print("up", done)))

    def upload(self, item):
        return item

    def download_all(self, items):
        with self.sync_lock:
            self.received = list(run_all(self.download, items, lambda done: print("down", done)))  # expect: TW405

    def download(self, item):
        if item is None:
            self.clean_cache()
        return item


def run_all(func, items, on_progress):
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(func, item) for item in items]
        for done, future in enumerate(as_completed(futures)):
            on_progress(done)
            yield future.result()


class App:
    def __init__(self):
        self.engine = Engine()


class Shell:
    def __init__(self):
        self.app = App()

    def run(self, items):
        self.app.engine.upload_all(items)
        self.app.engine.download_all(items)


def through_shell(items):
    Shell().run(items)


def main(items):
    app = App()
    app.engine.upload_all(items)
    app.engine.download_all(items)
    through_shell(items)


if __name__ == "__main__":
    main([1, None, 3])
